package org.vigil.jobs;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged jar as spark-submit starts it on a cluster of two processes: with Spark's own jars,
 * and Delta's beside ours.
 */
record Submission(Path folder) {
  private static final Path RESOLVED = Path.of("cluster", "target");

  private record Ended(int code, String output) {}

  /** What it printed; fails unless it ended well. */
  String run(String... arguments) throws IOException, InterruptedException {
    Ended ended = end(arguments);
    if (ended.code() != 0) {
      throw new AssertionError("It ended with " + ended.code() + ":\n" + ended.output());
    }
    return ended.output();
  }

  private Ended end(String... arguments) throws IOException, InterruptedException {
    Path log = folder.resolve("submit.log");
    List<String> command = new ArrayList<>(java());
    command.addAll(submit());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("SPARK_HOME", home().toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().remove("CLASSPATH");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    try {
      boolean ended = process.waitFor(15, TimeUnit.MINUTES);
      return new Ended(ended ? process.exitValue() : -1, Files.readString(log));
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> java() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.add("-Dlog4j2.configurationFile=" + System.getProperty("log4j2.configurationFile"));
    command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(home().resolve("jars") + File.separator + "*");
    return command;
  }

  private static List<String> submit() throws IOException {
    String jar = "target/vigil-" + System.getProperty("vigil.version") + "-spark.jar";
    String delta = String.join(",", resolved("delta.txt").map(Path::toString).toList());
    List<String> command = new ArrayList<>();
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(List.of("--master", "local-cluster[2,1,1024]", "--jars", delta));
    for (String setting :
        List.of(
            "spark.executor.memory=1g",
            "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1",
            "spark.driver.bindAddress=127.0.0.1",
            "spark.driver.host=127.0.0.1",
            "spark.sql.shuffle.partitions=2",
            "spark.sql.adaptive.enabled=false",
            "spark.sql.codegen.wholeStage=false",
            "spark.sql.codegen.factoryMode=NO_CODEGEN",
            "spark.ui.enabled=false")) {
      command.addAll(List.of("--conf", setting));
    }
    command.addAll(List.of("--class", "org.vigil.jobs.Vigil"));
    command.add(Path.of(jar).toAbsolutePath().toString());
    return command;
  }

  private static Stream<Path> resolved(String list) throws IOException {
    String paths = Files.readString(RESOLVED.resolve(list)).strip();
    return Stream.of(paths.split(File.pathSeparator, -1)).map(Path::of);
  }

  /** What a cluster's executors are started from: nothing but Spark's jars. */
  private Path home() throws IOException {
    Path home = folder.resolve("spark");
    if (Files.notExists(home)) {
      Path jars = Files.createDirectories(home.resolve("jars"));
      Files.createFile(home.resolve("RELEASE"));
      for (Path jar : resolved("spark.txt").toList()) {
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
      }
    }
    return home;
  }
}
