package org.vigil.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.vigil.jobs.seizure.AlertFiles;
import org.vigil.jobs.seizure.ReadSeizure;
import org.vigil.lake.Snapshot;
import org.vigil.lake.lease.LakeBusyException;
import org.vigil.lake.lease.Lease;
import org.vigil.run.lane.KeptLanes;
import org.vigil.run.lane.Lane;
import org.vigil.run.settings.Settings;

/** What {@code keep} does to the lanes of seizures. */
final class SeizureUpkeep {
  private final SparkSession spark;
  private final Settings settings;

  SeizureUpkeep(SparkSession spark, Settings settings) {
    this.spark = spark;
    this.settings = settings;
  }

  /** Lets go what a published night has, or whose alerts have expired. */
  void keep(Snapshot published) {
    KeptLanes kept = new KeptLanes(published, Instant.now());
    Duration expiry = ReadSeizure.settings(settings).expiry();
    each(lane -> kept.keep(lane, expiry).ifPresent(System.out::println));
  }

  /**
   * Deletes the lanes of purged cases, and the alerts that were written of them.
   *
   * @throws LakeBusyException when one of them is being read
   */
  void delete(Set<String> caseIds) {
    for (Lane lane : caseIds.isEmpty() ? List.<Lane>of() : Lane.all(spark, settings)) {
      if (lane.cases().stream().anyMatch(caseIds::contains)) {
        alone(lane, Lane::delete);
        AlertFiles.delete(lane, settings);
        System.out.printf("seizure %s: its case is purged%n", lane.id());
      }
    }
  }

  private void each(Consumer<Lane> work) {
    for (Lane lane : Lane.all(spark, settings)) {
      try {
        alone(lane, work);
      } catch (LakeBusyException busy) {
        // It is not waited for: its lane is kept the next time.
        System.out.printf("seizure %s: is being read%n", lane.id());
      }
    }
  }

  private void alone(Lane lane, Consumer<Lane> work) {
    Lease lease =
        Lease.take(spark.sparkContext().hadoopConfiguration(), lane.root(), "keep", Duration.ZERO);
    try {
      work.accept(lane);
    } finally {
      lease.close();
    }
  }
}
