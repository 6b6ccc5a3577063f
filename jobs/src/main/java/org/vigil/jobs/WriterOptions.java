package org.vigil.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.vigil.lake.lease.Lease;
import org.vigil.run.RunFolder;
import org.vigil.run.ledger.SealKey;
import org.vigil.run.settings.Settings;
import org.vigil.run.storage.StorageException;
import org.vigil.run.storage.Storages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command takes that writes to the lake. */
@Command(mixinStandardHelpOptions = true)
final class WriterOptions {
  private static final String WAIT = "vigil.lake-wait";

  /** The commands that write files for people too. */
  private static final Set<String> EXPORTING = Set.of("nightly", "demo", "export", "seizure");

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      description =
          "How long to wait while another run writes to the lake, such as 30m; 0s: not at all."
              + " Default: vigil.lake-wait, 8h.")
  private @Nullable String wait;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  boolean dryRun() {
    return dryRun;
  }

  /** The settings, once every station has found its own usable. */
  Settings settings() {
    return settings(Map.of());
  }

  /**
   * The settings, once every station has found its own usable.
   *
   * @param options what options of the command say of them
   */
  Settings settings(Map<String, String> options) {
    Map<String, String> all = new HashMap<>(options);
    if (wait != null) {
      all.put(WAIT, wait);
    }
    Settings settings = common.settings(all);
    // A wrong one stops the command before Spark starts.
    settings.duration(WAIT);
    SealKey.of(settings);
    return Stations.checked(settings);
  }

  /** Does what writes to the lake while no other run does. */
  static int alone(SparkSession spark, Settings settings, String command, IntSupplier work) {
    return alone(spark, settings, settings.text("vigil.lake"), command, work);
  }

  /**
   * Does what writes to a lake, or a lane of it, while no other process does.
   *
   * @param root the folder of the tables
   */
  static int alone(
      SparkSession spark, Settings settings, String root, String command, IntSupplier work) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    Storages storages = Storages.of(settings, hadoop, root, RunFolder.temp().toString());
    try {
      storages.require(EXPORTING.contains(command) ? storages.written() : List.of(storages.lake()));
      Lease lease = Lease.take(hadoop, root, command, settings.duration(WAIT));
      try {
        return work.getAsInt();
      } finally {
        lease.close();
      }
    } catch (Throwable failure) {
      // Spark throws what Java does not know of, and Hadoop an error where a disk fails.
      Optional<StorageException> known = storages.explained(failure);
      if (known.isPresent()) {
        throw known.get();
      }
      throw failure;
    }
  }
}
