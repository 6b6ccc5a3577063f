package org.vigil.jobs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.vigil.run.intake.Manifest;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.lane.LaneListings;
import org.vigil.run.settings.Settings;

/** Says what a night would read, and whether it could write. */
final class DryRun {
  private static final long MIB = 1 << 20;

  private DryRun() {}

  static int print(SparkSession spark, Settings settings) {
    Manifest manifest =
        Manifest.freeze(
            settings, spark.sparkContext().hadoopConfiguration(), LaneListings.of(spark, settings));
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
    boolean writable = true;
    for (String place : List.of("vigil.lake", "vigil.export")) {
      Optional<String> refusal =
          refusal(spark.sparkContext().hadoopConfiguration(), settings.text(place));
      System.out.println(
          "  %s  %s  %s"
              .formatted(place, settings.text(place), refusal.orElse("can be written to")));
      writable &= refusal.isEmpty();
    }
    System.out.println("Nothing was read or written.");
    return writable ? 0 : Failure.FAILED;
  }

  /** Why nothing can be written there: an empty file is made where the folder is, or would be. */
  private static Optional<String> refusal(Configuration hadoop, String place) {
    try {
      Path folder = new Path(place);
      FileSystem files = folder.getFileSystem(hadoop);
      Path nearest = files.makeQualified(folder);
      while (!files.exists(nearest) && nearest.getParent() != null) {
        nearest = nearest.getParent();
      }
      Path probe = new Path(nearest, ".vigil-probe-" + UUID.randomUUID());
      files.create(probe, false).close();
      files.delete(probe, false);
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of("CANNOT BE WRITTEN TO: " + e.getMessage());
    }
  }
}
