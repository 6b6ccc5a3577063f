package org.vigil.run.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.vigil.lake.Lake;
import org.vigil.lake.QueryPlanning;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.ledger.Run;
import org.vigil.model.ledger.Run.TableVersion;
import org.vigil.run.settings.Settings;

/** What readers see: the newest published night. */
public final class Published {
  private Published() {}

  /**
   * The tables as the newest published run shows them.
   *
   * @throws IllegalStateException when nothing has been published there
   */
  public static Snapshot snapshot(SparkSession spark, Settings settings) {
    Lake lake = new Lake(spark, settings.text("vigil.lake"));
    Optional<Run> newest =
        lake.exists(Tables.RUNS)
            ? new Ledger(lake, SealKey.of(settings)).published()
            : Optional.empty();
    Run run =
        newest.orElseThrow(
            () ->
                new IllegalStateException(
                    "No night has been published in "
                        + settings.text("vigil.lake")
                        + "; run nightly first."));
    QueryPlanning.fit(lake);
    return snapshot(lake, run);
  }

  /** The tables as one run shows them. */
  public static Snapshot snapshot(Lake lake, Run run) {
    Map<String, Long> versions =
        run.tables().stream().collect(Collectors.toMap(TableVersion::table, TableVersion::version));
    return new Snapshot(lake, versions);
  }
}
