package org.vigil.jobs;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.vigil.lake.Sessions;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The whole night. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = {
      "Run the night: import, scan, purge, dedupe, assert, limit, identify, match, device, link,"
          + " series, relate, lead, survey, erase, publish, export.",
      "A night that was cut off goes on where it stopped; the same night again changes nothing.",
      "One run writes to a lake at a time: another one waits for it to end."
    })
final class NightlyCommand implements Callable<Integer> {
  @Mixin private WriterOptions options = new WriterOptions();

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings();
    try (SparkSession spark = Sessions.open(settings.spark())) {
      return options.dryRun() ? DryRun.print(spark, settings) : night(spark, settings, "nightly");
    }
  }

  static int night(SparkSession spark, Settings settings, String command) {
    return WriterOptions.alone(
        spark,
        settings,
        command,
        () -> {
          JobRun run = Stations.open(spark, settings);
          Stations.all(run);
          Summary.print(run);
          return 0;
        });
  }
}
