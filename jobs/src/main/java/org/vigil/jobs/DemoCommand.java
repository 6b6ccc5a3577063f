package org.vigil.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.vigil.jobs.demo.DemoSeizure;
import org.vigil.lake.Sessions;
import org.vigil.run.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A sample seizure, and a whole night over it. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Paint a sample seizure below ./vigil-data/demo and run a whole night on it.")
final class DemoCommand implements Callable<Integer> {
  private static final Path FOLDER = Path.of("vigil-data", "demo");

  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() throws IOException {
    Settings settings =
        Stations.checked(
            common.settingsBelow(FOLDER, Map.of("vigil.as-of", DemoSeizure.AS_OF.toString())));
    System.err.println("Painting a sample seizure in " + FOLDER + " ...");
    DemoSeizure.writeTo(FOLDER);
    Map<String, String> small = new HashMap<>(Sessions.SMALL);
    small.putAll(settings.spark());
    try (SparkSession spark = Sessions.open(small)) {
      return NightlyCommand.night(spark, settings, "demo");
    }
  }
}
