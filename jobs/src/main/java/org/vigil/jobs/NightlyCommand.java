package org.vigil.jobs;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.vigil.lake.Sessions;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole night. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = {
      "Run the night: import, scan, dedupe, assert, limit, identify, match, device, link, series,"
          + " relate, lead, survey, publish, export.",
      "A night that was cut off goes on where it stopped; the same night again changes nothing."
    })
final class NightlyCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--dry-run", description = "Say what would be read, and do nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    Settings settings = Stations.checked(common.settings());
    try (SparkSession spark = Sessions.open(settings.spark())) {
      return dryRun ? DryRun.print(spark, settings) : night(spark, settings);
    }
  }

  static int night(SparkSession spark, Settings settings) {
    JobRun run = Stations.open(spark, settings);
    Stations.all(run);
    Summary.print(run);
    return 0;
  }
}
