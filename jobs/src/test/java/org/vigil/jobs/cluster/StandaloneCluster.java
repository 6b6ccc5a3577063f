package org.vigil.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Spark's own master and workers of one core each, on loopback, on ports that were free. */
public final class StandaloneCluster implements AutoCloseable {
  private static final int SECONDS = 60;
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern WORKER = Pattern.compile("Successfully registered with master");
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

  private final SparkHome home;
  private final Path folder;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();
  private final List<ProcessHandle> killed = new ArrayList<>();
  private final String master;

  private StandaloneCluster(SparkHome home, Path folder) throws IOException, InterruptedException {
    this.home = home;
    this.folder = Files.createDirectories(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    Path log = folder.resolve("master.log");
    processes.add(
        home.program(
                log,
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0")
            .start());
    this.master = printed(log, MASTER).group(1);
  }

  /** Starts a master and workers, and waits until they know each other. */
  public static StandaloneCluster start(SparkHome home, Path folder, int workers)
      throws IOException, InterruptedException {
    StandaloneCluster cluster = new StandaloneCluster(home, folder);
    for (int worker = 0; worker < workers; worker++) {
      cluster.addWorker();
    }
    return cluster;
  }

  /** The same, each worker with all that it starts on a core of its own. */
  static StandaloneCluster pinned(SparkHome home, Path folder, int workers)
      throws IOException, InterruptedException {
    StandaloneCluster cluster = new StandaloneCluster(home, folder);
    for (int core = 0; core < workers; core++) {
      cluster.addWorker(List.of("taskset", "-c", String.valueOf(core)));
    }
    return cluster;
  }

  /** The master's URL. */
  public String master() {
    return master;
  }

  /** Starts a further worker. */
  public void addWorker() throws IOException, InterruptedException {
    addWorker(List.of());
  }

  private void addWorker(List<String> before) throws IOException, InterruptedException {
    String name = "worker-" + workers.size();
    Path log = folder.resolve(name + ".log");
    ProcessBuilder worker =
        home.program(
            log,
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            "127.0.0.1",
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "2g",
            "--work-dir",
            folder.resolve(name).toString(),
            master);
    worker.command().addAll(0, before);
    // What Spark itself keeps there goes with a worker's end, but not with its death.
    worker.environment().put("SPARK_LOCAL_DIRS", folder.resolve(name + "-local").toString());
    workers.add(worker.start());
    processes.add(workers.get(workers.size() - 1));
    printed(log, WORKER);
  }

  /** A worker whose executor has processes of ours, which read and decode. */
  public Optional<Process> reading() {
    return workers.stream()
        .filter(worker -> executors(worker).anyMatch(StandaloneCluster::reads))
        .findFirst();
  }

  private static boolean reads(ProcessHandle executor) {
    return executor.children().anyMatch(child -> isOf(child, "org.vigil."));
  }

  private static boolean isOf(ProcessHandle process, String words) {
    return process.info().commandLine().orElse("").contains(words);
  }

  /** A worker that has an executor. */
  public Optional<Process> working() {
    return workers.stream().filter(worker -> executors(worker).findAny().isPresent()).findFirst();
  }

  private static Stream<ProcessHandle> executors(Process worker) {
    return worker.children().filter(child -> isOf(child, EXECUTOR));
  }

  /** Kills a worker alone: what it has started must end by itself. */
  public void killWorker(Process worker) throws InterruptedException {
    worker.descendants().forEach(killed::add);
    worker.destroyForcibly().waitFor();
  }

  /** Kills a worker with all that it has started, as when its machine goes. */
  public void killMachine(Process worker) throws InterruptedException {
    List<ProcessHandle> all = worker.descendants().toList();
    worker.destroyForcibly().waitFor();
    all.forEach(ProcessHandle::destroyForcibly);
    killed.addAll(all);
  }

  /** What a killed worker had started, and is still there. */
  public List<String> left() {
    return killed.stream()
        .filter(ProcessHandle::isAlive)
        .map(process -> process.info().commandLine().orElse("?"))
        .toList();
  }

  private MatchResult printed(Path log, Pattern sought) throws IOException, InterruptedException {
    Process process = processes.get(processes.size() - 1);
    for (int tenth = 0; tenth < 10 * SECONDS; tenth++) {
      Optional<MatchResult> found =
          Files.exists(log)
              ? sought.matcher(Files.readString(log)).results().findFirst()
              : Optional.empty();
      if (found.isPresent()) {
        return found.get();
      }
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new AssertionError("It did not start:\n" + Files.readString(log));
  }

  @Override
  public void close() {
    for (Process process : processes) {
      List<ProcessHandle> all = process.descendants().toList();
      process.destroyForcibly();
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
