package org.vigil.jobs.lead.touch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.vigil.jobs.lead.touch.OwnChanges.names;

import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.lead.gather.CompanyRows;
import org.vigil.jobs.lead.gather.DeviceRows;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.term.SightingOrigin;

/** The media that are counted with others of which the facts have moved. */
final class CompanyChanges {
  private final Changes changes;
  private final Lake lake;
  private final Dataset<Row> moved;
  private final Night before;
  private final Night now;

  /**
   * @param moved the media of which the facts have moved
   */
  CompanyChanges(Changes changes, Lake lake, Dataset<Row> moved, Night before, Night now) {
    this.changes = changes;
    this.lake = lake;
    this.moved = moved;
    this.before = before;
    this.now = now;
  }

  /** Their digests. */
  Dataset<Row> media() {
    return Stream.of(ofCases(), ofSeries(), ofDevices(), ofSeveralCases())
        .reduce(Dataset::union)
        .orElseThrow();
  }

  /**
   * What lies in cases with media of concern where files or facts have moved; and in cases whose
   * identifiers tie them to others, or do so no longer.
   */
  private Dataset<Row> ofCases() {
    Dataset<Row> grave = before.grave().union(now.grave()).distinct();
    Dataset<Row> limits = changes.in(Tables.LEGAL_LIMITS, "sourceId", "ordinal");
    Dataset<Row> touched =
        changes
            .in(Tables.MEDIA_FILES, "caseId")
            .union(having(Tables.MEDIA_FILES, limits, "sourceId", "ordinal").select("caseId"))
            .union(having(Tables.MEDIA_FILES, moved, "sha256").select("caseId"))
            .join(grave, names("caseId"), "left_semi");
    Dataset<Row> tying = tying().localCheckpoint();
    Dataset<Row> tied =
        now.sightings()
            .join(tying, names("kind", "value"), "left_semi")
            .select("caseId", "sourceId", "origin");
    Dataset<Row> reports =
        tied.filter(col("origin").equalTo(SightingOrigin.REPORT.name()))
            .select("sourceId")
            .distinct();
    Dataset<Row> untied =
        changes
            .in(Tables.IDENTIFIER_SIGHTINGS, "kind", "value", "caseId")
            .join(tying, names("kind", "value"), "left_semi");
    Dataset<Row> cases =
        touched.union(tied.select("caseId")).union(untied.select("caseId")).distinct();
    return now.files()
        .join(cases, names("caseId"), "left_semi")
        .select("sha256")
        .union(having(Tables.REPORT_FILES, reports, "sourceId").select("sha256"));
  }

  private Dataset<Row> tying() {
    // Cases that have come to hold media of concern, or hold none any more.
    Dataset<Row> turned =
        now.grave().except(before.grave()).union(before.grave().except(now.grave()));
    Dataset<Row> identifiers =
        changes
            .in(Tables.IDENTIFIER_SIGHTINGS, "kind", "value")
            .union(
                now.sightings().join(turned, names("caseId"), "left_semi").select("kind", "value"))
            .distinct()
            .localCheckpoint();
    return before.tying(identifiers).union(now.tying(identifiers)).distinct();
  }

  private Dataset<Row> ofSeries() {
    Dataset<Row> members = changes.in(Tables.SERIES_MEMBERS, "sha256", "seriesId");
    Dataset<Row> limited = changes.in(Tables.MEDIA_LIMITS, "sha256");
    Dataset<Row> series =
        members
            .select("seriesId")
            .union(having(Tables.SERIES_MEMBERS, moved, "sha256").select("seriesId"))
            .union(having(Tables.SERIES_MEMBERS, limited, "sha256").select("seriesId"))
            .union(
                having(Tables.SERIES_MEMBERS, limited.toDF("centreSha256"), "centreSha256")
                    .select("seriesId"))
            .distinct();
    return having(Tables.SERIES_MEMBERS, series, "seriesId")
        .select("sha256")
        .union(members.select("sha256"));
  }

  /**
   * Those of devices that tell nothing, and did not before, are not counted; nor those of models.
   */
  private Dataset<Row> ofDevices() {
    Dataset<Row> telling =
        lake.read(Tables.DEVICES)
            .filter(col("suppression").isNull().and(DeviceRows.numbered()))
            .select("deviceId");
    Dataset<Row> rows =
        changes.in(Tables.DEVICE_MEDIA, "sha256", "deviceId", "kind").filter(DeviceRows.numbered());
    Dataset<Row> counted =
        changes.in(Tables.DEVICES, "deviceId", "suppression", "kind").filter(DeviceRows.numbered());
    Dataset<Row> devices =
        rows.select("deviceId")
            .union(having(Tables.DEVICE_MEDIA, moved, "sha256").select("deviceId"))
            .join(telling, names("deviceId"), "left_semi")
            .union(counted.filter(col("suppression").isNull()).select("deviceId"))
            .distinct();
    return having(Tables.DEVICE_MEDIA, devices, "deviceId")
        .select("sha256")
        .union(rows.select("sha256"));
  }

  /** What lies in so many cases that chance has a say, once that is another. */
  private Dataset<Row> ofSeveralCases() {
    Dataset<Row> spread =
        now.files()
            .groupBy("sha256")
            .agg(count_distinct(col("caseId")).as("cases"))
            .filter(col("cases").geq(CompanyRows.SEVERAL_CASES))
            .select("sha256");
    return before.share() == now.share() ? spread.limit(0) : spread;
  }

  private Dataset<Row> having(Table<?> table, Dataset<Row> values, String... columns) {
    return lake.read(table).join(values, names(columns), "left_semi");
  }
}
