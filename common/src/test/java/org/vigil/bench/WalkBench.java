package org.vigil.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.vigil.container.Limits;
import org.vigil.container.Slice;
import org.vigil.media.MediaReader;
import org.vigil.media.facts.MediaLimits;
import org.vigil.walk.Slicer;
import org.vigil.walk.SourceWalk;
import org.vigil.walk.WalkSource;

/**
 * Walking archives: a zip of stored members and one of many tiny members, each with one reader and
 * with two, beside the tools that give the same digests; one member of gigabytes that hold nothing.
 * Give it {@code stored}, {@code tiny} or {@code sparse} and megabytes, members or gibibytes.
 */
public final class WalkBench {
  private static final long SLICE_BYTES = 16 << 20;
  private static final WalkSource SOURCE = new WalkSource("id", "file:/x", "case", "x", 1);

  private WalkBench() {}

  public static void main(String... what) throws Exception {
    List<String> asked =
        what.length > 0 ? List.of(what) : List.of("stored", "600", "tiny", "100000", "sparse", "5");
    for (int i = 0; i < asked.size(); i += 2) {
      int size = Integer.parseInt(asked.get(i + 1));
      switch (asked.get(i)) {
        case "stored" -> stored(size, 2_000_000);
        case "tiny" -> tiny(size);
        case "sparse" -> sparse((long) size << 30);
        default -> throw new IllegalArgumentException("stored, tiny or sparse");
      }
    }
  }

  private static void stored(int megabytes, int memberBytes) throws Exception {
    Path zip = Files.createTempFile("vigil-bench", ".zip");
    try {
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
        Random random = new Random(1);
        byte[] content = new byte[memberBytes];
        for (int i = 0; i < megabytes * 1_000_000L / memberBytes; i++) {
          random.nextBytes(content);
          store(out, "m" + i, content);
        }
      }
      System.out.printf("%,d MB of stored members%n", megabytes);
      compared(zip, megabytes, "MB");
    } finally {
      Files.delete(zip);
    }
  }

  /** One reader and two, in turn after a round that warms up; then the tools on the same file. */
  private static void compared(Path zip, int size, String unit) throws Exception {
    walk(zip, 1);
    for (int readers : new int[] {1, 2, 1, 2}) {
      HeapPeak.reset();
      long cpu = processCpuNanos();
      double seconds = walk(zip, readers);
      System.out.printf(
          "  readers: %d; %.2f s, %.2f s of CPU, %,.0f %s/s; at most %,d MiB of heap%n",
          readers,
          seconds,
          (processCpuNanos() - cpu) / 1e9,
          size / seconds,
          unit,
          HeapPeak.mebibytes());
    }
    tool("md5sum", zip);
    tool("sha1sum", zip);
    tool("sha256sum", zip);
    tool("hashdeep -c md5,sha1,sha256", zip);
    tool("bash -c 'md5sum $0 & sha1sum $0 & sha256sum $0 & wait'", zip);
  }

  private static long processCpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static void store(ZipOutputStream out, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    out.putNextEntry(entry);
    out.write(content);
  }

  /** The container's digests and its members', by so many readers; the seconds on the wall. */
  private static double walk(Path zip, int readers) throws Exception {
    Queue<Slice> slices;
    try (LocalFile file = new LocalFile(zip)) {
      slices =
          new ConcurrentLinkedQueue<>(
              Slicer.cut(file, Math.min(SLICE_BYTES, file.sizeBytes() / 8)));
    }
    List<Thread> threads = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < readers; i++) {
      Thread thread = new Thread(() -> drain(zip, slices));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void drain(Path zip, Queue<Slice> slices) {
    try (MediaReader media = new MediaReader(MediaLimits.standard())) {
      for (Slice slice = slices.poll(); slice != null; slice = slices.poll()) {
        read(zip, slice, media);
      }
    }
  }

  private static long read(Path zip, @Nullable Slice slice, MediaReader media) {
    AtomicLong things = new AtomicLong();
    try (SourceWalk walk =
        new SourceWalk(SOURCE, () -> new LocalFile(zip), slice, Limits.standard(), media)) {
      walk.forEachRemaining(reading -> things.incrementAndGet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return things.get();
  }

  private static void tool(String command, Path file) throws Exception {
    String timed =
        "TIMEFORMAT='%R s, user %U s, system %S s'; time " + command + " \"$1\" >/dev/null";
    Process process = new ProcessBuilder("bash", "-c", timed, "-", file.toString()).start();
    String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.printf("  %s: %s%n", command, told.strip());
  }

  private static void tiny(int members) throws Exception {
    Path zip = Files.createTempFile("vigil-bench", ".zip");
    try {
      OutputStream file = new BufferedOutputStream(Files.newOutputStream(zip), 1 << 20);
      try (ZipOutputStream out = new ZipOutputStream(file)) {
        for (int i = 0; i < members; i++) {
          store(out, "folder/member-" + i, Integer.toString(i).getBytes(StandardCharsets.US_ASCII));
        }
      }
      System.out.printf("%,d tiny members%n", members);
      compared(zip, members, "members");
    } finally {
      Files.delete(zip);
    }
  }

  private static void sparse(long bytes) throws Exception {
    Path zip = Files.createTempFile("vigil-bench", ".zip");
    try {
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
        out.putNextEntry(new ZipEntry("sparse.img"));
        zeros(out, bytes);
      }
      measured(
          "one member of %,d MiB, packed to %,d KiB".formatted(bytes >> 20, Files.size(zip) >> 10),
          zip);
    } finally {
      Files.delete(zip);
    }
  }

  private static void zeros(OutputStream out, long bytes) throws IOException {
    byte[] block = new byte[1 << 20];
    for (long written = 0; written < bytes; written += block.length) {
      out.write(block);
    }
  }

  private static void measured(String what, Path zip) {
    HeapPeak.reset();
    try (MediaReader media = new MediaReader(MediaLimits.standard())) {
      CpuTime.Taken taken = CpuTime.least(1, () -> read(zip, null, media));
      System.out.printf(
          "%s: %,d things in %.1f s, %,.0f/s; at most %,d MiB of heap%n",
          what,
          taken.result(),
          taken.millis() / 1000,
          taken.result() * 1000 / taken.millis(),
          HeapPeak.mebibytes());
    }
  }
}
