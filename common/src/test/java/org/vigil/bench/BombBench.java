package org.vigil.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigil.container.Limits;
import org.vigil.container.Opener;
import org.vigil.container.SeekableBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.media.MediaReader;
import org.vigil.media.facts.MediaLimits;
import org.vigil.model.term.Reason;
import org.vigil.walk.Bombs;
import org.vigil.walk.Packing;
import org.vigil.walk.SourceWalk;
import org.vigil.walk.WalkSource;
import org.vigil.walk.Walked;

/** Bombs: seconds of one thread, heap, bytes written to any disk, and those of private files. */
public final class BombBench {
  private static final WalkSource SOURCE = new WalkSource("id", "file:/x", "case", "x", 1);
  private static final Limits SPILLING_LITTLE =
      new Limits(16, 10_000_000, 4L << 40, 4096, 256 << 20);
  private static final Path COUNTERS = Path.of("/proc/self/io");

  private BombBench() {}

  public static void main(String... ignored) {
    byte[] overlapping = Bombs.overlapping(2000, 20);
    byte[] single = Bombs.single(1024);
    byte[] disc = Bombs.disc(1024);
    walk("overlap, %,d KiB for 39 GiB".formatted(overlapping.length >> 10), overlapping);
    walk("one member of 1 GiB, packed to %,d KiB".formatted(single.length >> 10), single);
    walk("gzips that grow sevenfold", Bombs.sevenfold(15));
    byte[] zeros = new byte[512 << 20];
    for (Packing packing : Packing.values()) {
      byte[] once = packing.pack(zeros);
      walk("%s of %,d bytes for 512 MiB".formatted(packing, once.length), once);
      byte[] twice = packing.pack(once);
      walk("twice, %,d bytes".formatted(twice.length), twice);
      byte[] zip = new ZipBytes().stored("bomb", twice).deflated("after", new byte[1 << 20]).end();
      walk("the same in a zip", zip);
    }
    walk("twenty deep", Bombs.nested(20));
    walk("within itself", Bombs.quine());
    walk("tar of 10 TiB", Bombs.huge());
    walk("a disc of 1 GiB, packed to %,d KiB".formatted(disc.length >> 10), disc);
    walk("the same, 256 MiB spilled at most", stream(disc), SPILLING_LITTLE);
    walk(
        "a directory of 10,500,000",
        () -> new StreamBytes(Bombs.directory(10_500_000)),
        Limits.standard());
  }

  private static Opener<SeekableBytes> stream(byte[] bytes) {
    return () -> new Walked.Held(bytes);
  }

  private static void walk(String what, byte[] bytes) {
    walk(what, stream(bytes), Limits.standard());
  }

  private static void walk(String what, Opener<SeekableBytes> source, Limits limits) {
    HeapPeak.reset();
    long written = written();
    Map<Reason, Long> reasons = new TreeMap<>();
    SpillPeak spilled = new SpillPeak();
    try (spilled) {
      CpuTime.Taken taken = CpuTime.least(1, () -> count(source, limits, reasons));
      System.out.printf(
          "%s: %,d rows, %.2f s, at most %d MiB of heap; %s%n",
          what, taken.result(), taken.millis() / 1000, HeapPeak.mebibytes(), reasons);
    }
    System.out.printf(
        "  %d KiB written, private files of %d MiB at most%n",
        (written() - written) >> 10, spilled.mebibytes());
  }

  private static long count(
      Opener<SeekableBytes> source, Limits limits, Map<Reason, Long> reasons) {
    long rows = 0;
    try (MediaReader media = new MediaReader(MediaLimits.standard());
        SourceWalk walk = new SourceWalk(SOURCE, source, limits, media)) {
      while (walk.hasNext()) {
        walk.next().issues().forEach(issue -> reasons.merge(issue.reason(), 1L, Long::sum));
        rows++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** What this process gave to disks, where the system counts it. */
  private static long written() {
    try (Stream<String> lines = Files.lines(COUNTERS)) {
      return lines
          .filter(line -> line.startsWith("write_bytes: "))
          .mapToLong(line -> Long.parseLong(line.substring("write_bytes: ".length())))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
