package org.vigil.jobs;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.seizure.AlertFiles;
import org.vigil.jobs.seizure.ReadSeizure;
import org.vigil.lake.Lake;
import org.vigil.lake.Sessions;
import org.vigil.lake.Tables;
import org.vigil.model.seizure.Seizure;
import org.vigil.run.LostExecutors;
import org.vigil.run.intake.Manifest;
import org.vigil.run.intake.SeizedPath;
import org.vigil.run.lane.Lane;
import org.vigil.run.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One seizure, now. */
@Command(
    name = "seizure",
    mixinStandardHelpOptions = true,
    description = {
      "Read one seizure now, and raise alerts while it is read: listed media, and devices and"
          + " identifiers of other cases.",
      "It waits for no night and harms none; the next night takes over what it has read. The same"
          + " command again goes on where it stopped."
    })
final class SeizureCommand implements Callable<Integer> {
  private static final long MIB = 1 << 20;

  @Mixin private WriterOptions options = new WriterOptions();

  @Parameters(paramLabel = "PATH", description = "A file or folder, on any path that Hadoop knows.")
  private String path = "";

  @Option(
      names = "--case",
      paramLabel = "FILE",
      description =
          "The case's manifest, where it lies elsewhere; default: a case.json in PATH, or else a"
              + " case named like PATH.")
  private @Nullable String manifest;

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings();
    ReadSeizure.settings(settings);
    try (SparkSession spark = Sessions.open(settings.spark())) {
      return run(spark, settings);
    }
  }

  private int run(SparkSession spark, Settings settings) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    SeizedPath seized = new SeizedPath(path, manifest);
    Manifest listed = seized.manifest(settings, hadoop);
    Lake lake = new Lake(spark, settings.text("vigil.lake"));
    if (!lake.exists(Tables.RUNS)) {
      throw new IllegalStateException(
          "There is no lake in %s. Set vigil.lake, or run import first."
              .formatted(settings.text("vigil.lake")));
    }
    Lane lane = Lane.of(spark, settings, ReadSeizure.id(listed, settings));
    print(listed, lane, settings);
    if (options.dryRun()) {
      System.out.println("Nothing was read or written.");
      return 0;
    }
    return WriterOptions.alone(
        spark, settings, lane.root(), "seizure", () -> read(lane, settings, seized, listed));
  }

  private static int read(Lane lane, Settings settings, SeizedPath seized, Manifest listed) {
    Seizure seizure =
        LostExecutors.outlived(
            lane.lake().spark().sparkContext(),
            "seizure",
            () ->
                new ReadSeizure(lane, settings, Clock.systemUTC(), System.err::println)
                    .run(seized, listed));
    if (seizure.night() == 0) {
      System.err.println(
          "No night was published when it began, so there was nothing to compare it with: no"
              + " alerts.");
    }
    long alerts = lane.lake().read(Tables.ALERTS).count();
    System.out.printf(
        Locale.ROOT,
        "%nSeizure %1$s: %2$,d alerts.%n%nReport  %3$s/alerts.html%nSheet   %3$s/alerts.csv%n"
            + "VICS    %3$s/alerts.json%n",
        lane.id(),
        alerts,
        AlertFiles.folder(settings, lane.id()));
    return 0;
  }

  private static void print(Manifest listed, Lane lane, Settings settings) {
    System.err.printf(
        Locale.ROOT,
        "Seizure %s: %,d sources (%,d MiB) of case %s; alerts go to %s.%n",
        lane.id(),
        listed.sources().count(),
        listed.sources().sizeBytes() / MIB,
        listed.cases().stream().map(one -> one.caseId()).collect(Collectors.joining(", ")),
        AlertFiles.folder(settings, lane.id()));
  }
}
