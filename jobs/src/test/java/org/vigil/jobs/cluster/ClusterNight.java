package org.vigil.jobs.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/** A night that goes on, on a cluster of its own. */
public record ClusterNight(StandaloneCluster cluster, Submission submission, Process driver)
    implements AutoCloseable {
  /**
   * Starts both, the night by the docs' command.
   *
   * @param settings stands for the site's
   */
  public static ClusterNight start(SparkHome home, Path folder, Path settings)
      throws IOException, InterruptedException {
    StandaloneCluster cluster = StandaloneCluster.start(home, folder.resolve("cluster"), 2);
    Submission submission = Submission.small(home, cluster.master(), folder);
    List<String> arguments =
        DocumentedCommand.read().arguments().stream()
            .map(word -> word.endsWith(".conf") ? settings.toString() : word)
            .toList();
    return new ClusterNight(cluster, submission, submission.start(arguments));
  }

  /** Where its files are. */
  public Path folder() {
    return submission.folder();
  }

  /** Waits until there is something; fails when the night ends before. */
  public <T> T await(Function<ClusterNight, Optional<T>> sought)
      throws IOException, InterruptedException {
    Optional<T> found = sought.apply(this);
    while (found.isEmpty()) {
      if (driver.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("It ended before:\n" + Files.readString(submission.log()));
      }
      found = sought.apply(this);
    }
    return found.get();
  }

  /** The line that it has printed of a station's end. */
  public Optional<String> line(String station) {
    try (Stream<String> lines = Files.lines(submission.log())) {
      return lines.filter(line -> line.startsWith(station) && line.endsWith(" s)")).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it printed in all; fails unless it ends well. */
  public String ended() throws IOException, InterruptedException {
    return submission.ended(driver);
  }

  /** What killed workers had started, and is still there. */
  public List<String> leftProcesses() {
    return cluster.left();
  }

  /** What executors have left in temp, but the code of libraries of Spark's, which were killed. */
  public List<String> leftFiles() throws IOException {
    try (Stream<Path> files = Files.walk(submission.temp())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().matches(".*\\.so(\\.lck)?"))
          .map(file -> submission.temp().relativize(file).toString())
          .toList();
    }
  }

  @Override
  public void close() {
    driver.destroyForcibly();
    cluster.close();
  }
}
