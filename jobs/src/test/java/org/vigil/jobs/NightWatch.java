package org.vigil.jobs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.output.TeeOutputStream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.EventLoggingListener;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Table;
import org.vigil.lake.Traces;
import scala.Option;

/**
 * Watches a night from outside: what it prints and logs, Spark's event log, what it leaves in temp,
 * and, as {@code ps} would, the command lines and environments of all processes that it starts.
 */
final class NightWatch implements AutoCloseable {
  private static final String ENVIRONMENT = " ENVIRONMENT ";

  /** Of the JDK's own, which has our environment for the moment until it becomes what it starts. */
  private static final String SPAWNER = "jspawnhelper";

  private static final Path TEMP = Path.of(System.getProperty("java.io.tmpdir"));

  private final Path own;
  private final Path events;
  private final Set<Path> before;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> processes = new ConcurrentSkipListSet<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AbstractAppender appender = new Appender();
  private final EventLoggingListener listener;
  private final Thread watching = new Thread(this::watch, "watch");

  /**
   * Begins to watch.
   *
   * @param own a folder in temp that is not searched: it has the seizure
   */
  NightWatch(Path own) throws IOException {
    this.own = own;
    this.events = Files.createDirectories(own.resolve("events"));
    this.before = temp();
    SparkContext spark = SharedSpark.session().sparkContext();
    SparkConf conf =
        spark
            .getConf()
            .set("spark.eventLog.compress", "false")
            .set("spark.eventLog.rolling.enabled", "false");
    this.listener =
        new EventLoggingListener(
            "night", Option.empty(), events.toUri(), conf, spark.hadoopConfiguration());
    listener.start();
    spark.addSparkListener(listener);
    System.setOut(new PrintStream(new TeeOutputStream(out, printed), true, UTF_8));
    System.setErr(new PrintStream(new TeeOutputStream(err, printed), true, UTF_8));
    appender.start();
    ((Logger) LogManager.getRootLogger()).addAppender(appender);
    watching.setDaemon(true);
    watching.start();
  }

  private final class Appender extends AbstractAppender {
    private Appender() {
      super("watch", null, null, true, Property.EMPTY_ARRAY);
    }

    @Override
    public void append(LogEvent event) {
      logged.add(event.getMessage().getFormattedMessage());
      for (Throwable one = event.getThrown(); one != null; one = one.getCause()) {
        logged.add(one.toString());
      }
    }
  }

  private void watch() {
    try {
      while (!ended.await(20, TimeUnit.MILLISECONDS)) {
        ProcessHandle.current().descendants().forEach(child -> look(child.pid()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What it was given, unless it is not yet what is started, or became another meanwhile. */
  private void look(long pid) {
    try {
      String command = proc(pid, "cmdline");
      String environment = proc(pid, "environ");
      boolean begun = !command.equals(proc(ProcessHandle.current().pid(), "cmdline"));
      if (begun && command.equals(proc(pid, "cmdline")) && !command.contains(SPAWNER)) {
        processes.add(command + ENVIRONMENT + environment);
      }
    } catch (IOException e) {
      return; // it has ended, or is not to be looked at
    }
  }

  private static String proc(long pid, String file) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("/proc/" + pid, file));
    return new String(bytes, ISO_8859_1).replace('\0', ' ');
  }

  private Set<Path> temp() throws IOException {
    Set<Path> files = new TreeSet<>();
    try (Stream<Path> all = Files.list(TEMP)) {
      all.filter(file -> !own.startsWith(file)).forEach(files::add);
    }
    return files;
  }

  @Override
  public void close() throws IOException {
    SparkContext spark = SharedSpark.session().sparkContext();
    System.setOut(out);
    System.setErr(err);
    ((Logger) LogManager.getRootLogger()).removeAppender(appender);
    ended.countDown();
    spark.removeSparkListener(listener);
    listener.stop();
  }

  /** The command lines of what the night has started, each with its environment. */
  Set<String> processes() {
    return processes;
  }

  /** The readers of untrusted files that were started with a variable of this process. */
  List<String> inherited() {
    List<String> inherited = new ArrayList<>();
    for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
      String text = " " + variable.getKey() + "=" + variable.getValue() + " ";
      processes.stream()
          .filter(process -> process.substring(0, process.indexOf(ENVIRONMENT)).contains("java"))
          .filter(process -> process.substring(process.indexOf(ENVIRONMENT)).contains(text))
          .forEach(process -> inherited.add(variable.getKey() + ": " + process));
    }
    return inherited;
  }

  /** Spark's event log. */
  Path events() {
    return events;
  }

  /** Where a secret was seen. */
  List<String> found() throws IOException {
    List<String> found = new ArrayList<>(PlantedSecrets.in(events));
    found.addAll(PlantedSecrets.in("output", printed.toString(UTF_8)));
    logged.forEach(line -> found.addAll(PlantedSecrets.in("log: " + line, line)));
    processes.forEach(line -> found.addAll(PlantedSecrets.in("process: " + line, line)));
    Set<Path> left = temp();
    left.removeAll(before);
    for (Path path : left) {
      found.addAll(PlantedSecrets.in(path));
    }
    return found;
  }

  /** What all files of all tables, data files and logs, have of the planted secrets. */
  static Traces.Found inTables(Lake lake) {
    Dataset<String> none = SharedSpark.session().emptyDataset(Encoders.STRING());
    Traces traces = new Traces(lake, List.of(new Traces.Sought(PlantedSecrets.words(), none)));
    List<Table<?>> tables = lake.tables().stream().filter(lake::exists).toList();
    return traces.in(tables).values().stream()
        .map(found -> found.get(0))
        .reduce(Traces.Found.NOTHING, Traces.Found::and);
  }
}
