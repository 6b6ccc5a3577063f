package org.vigil.jobs.relate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.model.DeviceMedia;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.DeviceKind;

/**
 * How near the counters come that one way of writing has in different cases. One telephone counts
 * on: what two seizures have of it lies close together. Two telephones of one model may do so, too,
 * so that near counters make no fingerprint a number of a device; counters that are far apart speak
 * for two telephones.
 */
final class CounterGaps {
  /** What one telephone takes between two of its files, at most, that both cases have. */
  static final int NEAR = 300;

  private CounterGaps() {}

  /**
   * Of each fingerprint and case that has counters, the distance to the nearest of another case.
   * Files that several cases have are copies, and tell nothing.
   *
   * @param mostCases what more cases have links none
   * @return thing, caseId, counterGap
   */
  static Dataset<Row> of(Dataset<DeviceMedia> media, Dataset<Row> touched, int mostCases) {
    Dataset<Row> counted =
        media
            .filter(
                col("kind").equalTo(DeviceKind.FINGERPRINT.name()).and(col("counter").isNotNull()))
            .withColumnRenamed("deviceId", "thing")
            .join(
                NamedThings.only(touched, CaseLinkKind.DEVICE),
                NamedThings.names("thing"),
                "left_semi");
    Column item = coalesce(col("takenAtLocal"), col("sha256"));
    return Nearest.of(
            counted.select(
                col("thing"), col("caseId"), item.as("item"), col("counter").as("number")),
            mostCases)
        .withColumnRenamed("gap", "counterGap");
  }
}
