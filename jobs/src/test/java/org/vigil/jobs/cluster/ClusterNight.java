package org.vigil.jobs.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
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

  /** Waits until something is so; fails when the night ends before. */
  public void await(Predicate<ClusterNight> moment) throws IOException, InterruptedException {
    while (!moment.test(this)) {
      if (driver.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("It ended before:\n" + Files.readString(submission.log()));
      }
    }
  }

  /** Whether a task's own process reads or decodes. */
  public boolean reads() {
    return cluster.reading().isPresent();
  }

  /** Whether it has printed this. */
  public boolean printed(String words) {
    try {
      return Files.readString(submission.log()).contains(words);
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

  /** What executors have left in temp. */
  public List<String> leftFiles() throws IOException {
    try (Stream<Path> files = Files.walk(submission.temp())) {
      return files
          .filter(Files::isRegularFile)
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
