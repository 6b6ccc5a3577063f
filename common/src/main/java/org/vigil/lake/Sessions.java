package org.vigil.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.vigil.lake.local.LocalFiles;
import org.vigil.lake.local.LocalFilesContext;
import org.vigil.lake.store.ObjectStore;

/** The one Spark session of a process, with what Delta and a batch job need. */
public final class Sessions {
  private static final Map<String, String> NEEDED =
      Map.of(
          "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
          "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog",
          // A published version of a table that nobody has written to since is no past, however
          // old.
          "spark.databricks.delta.vacuum.enforceTimeTravelWithinDeletedFileRetentionDuration",
              "false",
          // The version that is published stays the newest.
          "spark.databricks.delta.vacuum.logging.enabled", "false",
          // Times are stored and displayed in one zone, wherever the driver stands.
          "spark.sql.session.timeZone", "UTC");

  static final Map<String, String> DEFAULTS =
      Map.of(
          "spark.app.name", "vigil",
          "spark.master", "local[*]",
          "spark.ui.enabled", "false",
          // What Spark's event log and web page never show: Spark's own words, and the keys of
          // stores.
          "spark.redaction.regex",
              "(?i)secret|passw(or)?d|token|access[.]?key|private[.]?key|encryption[.]key"
                  + "|account[.]key|[.]sas[.]|signature|accountkey=|[?&]sig=",
          "spark.ui.showConsoleProgress", "false",
          "spark.sql.shuffle.partitions", "8",
          // Nobody looks at plans; they are written out at each query, and written short.
          "spark.sql.ui.explainMode", "simple",
          // Nor at the lines of our own code in an error of a query.
          "spark.sql.dataFrameQueryContext.enabled", "false",
          "spark.databricks.delta.snapshotPartitions", "2",
          "spark.sql.sources.parallelPartitionDiscovery.parallelism", "4");

  /**
   * A session of one machine has no business on the network, and gives no core a task of its own.
   */
  private static final Map<String, String> LOCAL =
      Map.of(
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.sql.leafNodeDefaultParallelism", "1",
          "spark.sql.files.minPartitionNum", "1",
          "spark.sql.files.maxPartitionBytes", "64m");

  /**
   * Not where executors are processes of their own, which touch files before they have our classes.
   */
  private static final Map<String, String> LOCAL_FILES =
      Map.of(
          "spark.hadoop.fs.file.impl", LocalFiles.class.getName(),
          "spark.hadoop.fs.AbstractFileSystem.file.impl", LocalFilesContext.class.getName());

  /** For a few thousand rows: what costs more to plan and compile than it saves is off. */
  public static final Map<String, String> SMALL =
      Map.of(
          "spark.sql.shuffle.partitions", "2",
          "spark.databricks.delta.snapshotPartitions", "1",
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN");

  /** The settings of a small session that nobody has given. */
  static final String OPEN = "spark.vigil.planning";

  private static final String SCRATCH = "spark.local.dir";

  private Sessions() {}

  /** Opens the session; what {@code settings} or spark-submit say goes before our defaults. */
  public static SparkSession open(Map<String, String> settings) {
    SparkConf conf = new SparkConf();
    settings.forEach(conf::set);
    String master = conf.get("spark.master", DEFAULTS.get("spark.master"));
    if (master.startsWith("local")) {
      leaveOpen(conf);
    }
    DEFAULTS.forEach(conf::setIfMissing);
    ObjectStore.settings().forEach(conf::setIfMissing);
    NEEDED.forEach(conf::set);
    if (master.startsWith("local")) {
      LOCAL.forEach(conf::setIfMissing);
      requireScratch(conf.get(SCRATCH, ""));
    }
    if (master.equals("local") || master.startsWith("local[")) {
      LOCAL_FILES.forEach(conf::setIfMissing);
      // Parts of tables wait there for their upload.
      conf.setIfMissing("spark.hadoop.fs.s3a.buffer.dir", System.getProperty("java.io.tmpdir"));
      conf.setMaster(retrying(master, conf.get("spark.task.maxFailures", "4")));
    }
    SparkSession session = SparkSession.builder().config(conf).getOrCreate();
    if (master.startsWith("local")) {
      HadoopDefaults.withoutClusters(session.sparkContext().hadoopConfiguration());
    }
    return session;
  }

  /** Notes, before defaults are set, what {@link QueryPlanning} may decide. */
  static void leaveOpen(SparkConf given) {
    given.set(
        OPEN,
        SMALL.keySet().stream()
            .filter(key -> !given.contains(key))
            .collect(Collectors.joining(",")));
  }

  /**
   * Makes sure that Spark can spill: where it cannot, it ends the process without a word.
   *
   * @param folders one of which is enough
   * @throws UncheckedIOException when none can be written to
   */
  static void requireScratch(String folders) {
    @Nullable IOException failure = null;
    for (String folder : folders.isBlank() ? new String[0] : folders.split(",", -1)) {
      try {
        Path scratch = Files.createDirectories(Path.of(folder.strip()));
        Files.delete(Files.createTempDirectory(scratch, "vigil-"));
        return;
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw new UncheckedIOException(SCRATCH + ": " + folders + " cannot be written to", failure);
    }
  }

  /**
   * The same master, which tries a task as often as a cluster does: a task that a store has failed
   * must not end the night. In local mode Spark takes the number from here alone.
   */
  static String retrying(String master, String failures) {
    String threads = master.equals("local") ? "local[1]" : master;
    return threads.contains(",") ? threads : threads.replace("]", "," + failures + "]");
  }
}
