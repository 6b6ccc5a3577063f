package org.vigil.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command of the docs' section "On a cluster".
 *
 * @param options what stands before the jar
 * @param jar the application's, from the root of the source tree
 * @param arguments what stands behind it
 */
public record DocumentedCommand(List<String> options, String jar, List<String> arguments) {
  private static final Path DOCS = Path.of("..", "common", "docs", "running.md");

  /** As it stands there. */
  public static DocumentedCommand read() throws IOException {
    String section = Files.readString(DOCS).split("\n## On a cluster\n", 2)[1];
    String block = section.split("```", 3)[1].strip().replace("\\\n", " ");
    List<String> words = Stream.of(block.split("\\s+")).toList();
    int jar = words.indexOf(words.stream().filter(DocumentedCommand::isJar).findFirst().orElse(""));
    if (!words.get(0).equals("spark-submit") || jar < 0) {
      throw new AssertionError("No command for a cluster: " + block);
    }
    return new DocumentedCommand(
        words.subList(1, jar), words.get(jar), words.subList(jar + 1, words.size()));
  }

  private static boolean isJar(String word) {
    return word.endsWith(".jar") && !word.contains(",");
  }

  /** The value of an option. */
  public String option(String name) {
    return options.get(options.indexOf(name) + 1);
  }

  /**
   * The words behind {@code spark-submit}.
   *
   * @param delta the jars that stand for what {@code --packages} would fetch
   * @param more options that go before those of the properties file
   */
  List<String> words(String delta, List<String> more, List<String> given) {
    List<String> words = new ArrayList<>(options);
    int packages = words.indexOf("--packages");
    words.set(packages, "--jars");
    words.set(packages + 1, delta);
    words.addAll(more);
    words.add(jar);
    words.addAll(given);
    return words;
  }
}
