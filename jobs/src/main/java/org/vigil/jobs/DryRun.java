package org.vigil.jobs;

import org.apache.spark.sql.SparkSession;
import org.vigil.run.intake.Manifest;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.settings.Settings;

/** Says what a night would read. */
final class DryRun {
  private static final long MIB = 1 << 20;

  private DryRun() {}

  static int print(SparkSession spark, Settings settings) {
    Manifest manifest = Manifest.freeze(settings, spark.sparkContext().hadoopConfiguration());
    long bytes = manifest.sources().stream().mapToLong(SourceObject::sizeBytes).sum();
    System.out.printf(
        "Would list %,d sources (%,d MiB) of %,d cases, and %,d hash lists; tables in %s.%n",
        manifest.sources().size(),
        bytes / MIB,
        manifest.cases().size(),
        manifest.hashLists().size(),
        settings.text("vigil.lake"));
    manifest.cases().forEach(c -> System.out.println("  case " + c.caseId() + "  " + c.folder()));
    manifest.hashLists().forEach(list -> System.out.println("  hash list " + list.uri()));
    System.out.println("Nothing was read or written.");
    return 0;
  }
}
