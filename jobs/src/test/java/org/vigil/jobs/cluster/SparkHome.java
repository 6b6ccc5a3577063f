package org.vigil.jobs.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A folder of Spark's jars and nothing else, which is what a cluster's processes start from. */
public record SparkHome(Path folder) {
  private static final Path RESOLVED = Path.of("cluster", "target");

  /** Of the source tree: the docs' commands are given there. */
  private static final Path ROOT = Path.of("..");

  /** Lays one out. */
  public static SparkHome in(Path parent) throws IOException {
    Path home = parent.resolve("spark");
    Path jars = Files.createDirectories(home.resolve("jars"));
    Files.createFile(home.resolve("RELEASE"));
    for (Path jar : resolved("spark.txt").toList()) {
      Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
    }
    return new SparkHome(home);
  }

  /** The jars that the build resolved. */
  static Stream<Path> resolved(String list) throws IOException {
    String paths = Files.readString(RESOLVED.resolve(list)).strip();
    return Stream.of(paths.split(File.pathSeparator, -1)).map(Path::of);
  }

  /** A program of Spark's, as a process whose output goes to a file. */
  ProcessBuilder program(Path log, String... words) {
    List<String> command = java();
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", jars()));
    command.addAll(List.of(words));
    return process(command, log);
  }

  /** What {@code bin/spark-submit} starts when it is given these words. */
  List<String> submit(List<String> words) throws IOException, InterruptedException {
    List<String> command = java();
    command.addAll(List.of("-cp", jars(), "org.apache.spark.launcher.Main"));
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(words);
    Path printed = folder.resolve("command");
    int code = process(command, printed).redirectErrorStream(false).start().waitFor();
    // Each word ends with a zero, and before the first is a line for the shell.
    List<String> started =
        Arrays.stream(Files.readString(printed, UTF_8).split("\0", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
    if (code != 0 || started.isEmpty()) {
      throw new AssertionError("spark-submit does not take " + words + ": " + started);
    }
    return started;
  }

  /** A process that knows where Spark is, and nothing of this one's class path. */
  ProcessBuilder process(List<String> command, Path log) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", folder.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().remove("CLASSPATH");
    builder.directory(ROOT.toFile());
    return builder.redirectErrorStream(true).redirectOutput(log.toFile());
  }

  private static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    return command;
  }

  private String jars() {
    return folder.resolve("jars") + File.separator + "*";
  }
}
