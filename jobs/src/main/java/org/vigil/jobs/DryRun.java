package org.vigil.jobs;

import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.vigil.run.RunFolder;
import org.vigil.run.intake.Manifest;
import org.vigil.run.lane.LaneListings;
import org.vigil.run.settings.Settings;
import org.vigil.run.storage.Storage;
import org.vigil.run.storage.Storages;

/** Says what a night would read, and whether it could write. */
final class DryRun {
  private static final long MIB = 1 << 20;

  private DryRun() {}

  static int print(SparkSession spark, Settings settings) {
    Manifest manifest =
        Manifest.freeze(
            settings, spark.sparkContext().hadoopConfiguration(), LaneListings.of(spark, settings));
    System.out.printf(
        "Would list %,d sources (%,d MiB) of %,d cases, and %,d hash lists; tables in %s.%n",
        manifest.sources().count(),
        manifest.sources().sizeBytes() / MIB,
        manifest.cases().size(),
        manifest.hashLists().size(),
        settings.text("vigil.lake"));
    manifest.cases().forEach(c -> System.out.println("  case " + c.caseId() + "  " + c.folder()));
    manifest.hashLists().forEach(list -> System.out.println("  hash list " + list.uri()));
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    String lake = settings.text("vigil.lake");
    boolean writable = true;
    Storages storages = Storages.of(settings, hadoop, lake, RunFolder.temp().toString());
    for (Storage storage : storages.written()) {
      Optional<String> refusal = storages.refusal(storage);
      System.out.println(
          "  %s  %s"
              .formatted(
                  storage,
                  refusal.map(why -> "CANNOT BE WRITTEN TO: " + why).orElse("can be written to")));
      writable &= refusal.isEmpty();
    }
    System.out.println("Nothing was read or written.");
    return writable ? 0 : Failure.NO_STORAGE;
  }
}
