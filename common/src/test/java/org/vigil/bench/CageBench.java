package org.vigil.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigil.container.Limits;
import org.vigil.media.MediaReader;
import org.vigil.media.facts.MediaLimits;
import org.vigil.walk.SourceWalk;
import org.vigil.walk.WalkSource;

/**
 * Many small containers that a process of its own must read, such as PDFs: the files of a folder,
 * over and over. Processor time is that of all processes.
 */
public final class CageBench {
  private static final int CLOCK_TICKS = 100;
  private static final int CHILDREN_USER = 13;

  private CageBench() {}

  /** Takes a folder, and how many containers to read. */
  public static void main(String... arguments) throws Exception {
    List<Path> files;
    try (Stream<Path> found = Files.list(Path.of(arguments[0]))) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    int count = Integer.parseInt(arguments[1]);
    long members = 0;
    Duration before = processorTime();
    long start = System.nanoTime();
    try (MediaReader media = new MediaReader(MediaLimits.standard())) {
      for (int i = 0; i < count; i++) {
        members += read(files.get(i % files.size()), i, media);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double processor = processorTime().minus(before).toMillis() / 1e3;
    System.out.printf(
        "%,d containers, %,d things: %.1f s on the wall, %.1f s of processor, %.0f ms each%n",
        count, members, seconds, processor, processor * 1000 / count);
  }

  private static long read(Path file, int number, MediaReader media) throws Exception {
    WalkSource source = new WalkSource("id" + number, file.toUri().toString(), "case", "x", 1);
    long things = 0;
    try (SourceWalk walk =
        new SourceWalk(source, () -> new LocalFile(file), Limits.standard(), media)) {
      for (; walk.hasNext(); things++) {
        walk.next();
      }
    }
    return things;
  }

  /** Of this process, of its children that have ended, and of those that have not. */
  private static Duration processorTime() throws Exception {
    ProcessHandle self = ProcessHandle.current();
    Duration living =
        Stream.concat(Stream.of(self), self.children())
            .flatMap(process -> process.info().totalCpuDuration().stream())
            .reduce(Duration.ZERO, Duration::plus);
    String status = Files.readString(Path.of("/proc/self/stat"));
    long ticks =
        Pattern.compile(" ")
            .splitAsStream(status.substring(status.lastIndexOf(')') + 2))
            .skip(CHILDREN_USER)
            .limit(2)
            .mapToLong(Long::parseLong)
            .sum();
    return living.plusMillis(ticks * 1000 / CLOCK_TICKS);
  }
}
