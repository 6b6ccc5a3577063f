package org.vigil.jobs.lead.gather;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;
import static org.vigil.jobs.lead.gather.FirstRows.names;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.lead.subject.GradedMedia;
import org.vigil.model.Media;

/** What all counts about media go by. */
final class MediaFacts {
  private MediaFacts() {}

  /**
   * One row per media that may be in a subject, or of which something is stated: sha256, present
   * (whether it may be in one), concern, named (the series that it is put in), hour (the camera
   * that took it and the hour, where both are known).
   *
   * @param media the pictures and videos that may be in a subject
   */
  static Dataset<Row> of(Dataset<Media> media, Dataset<GradedMedia> graded) {
    Dataset<Row> present =
        media.select(col("sha256"), hour().as("hour"), lit(true).as("isPresent"));
    return present
        .join(
            graded
                .filter(col("concern").or(col("named").isNotNull()))
                .select("sha256", "concern", "named"),
            names("sha256"),
            "full")
        .select(
            col("sha256"),
            coalesce(col("isPresent"), lit(false)).as("present"),
            coalesce(col("concern"), lit(false)).as("concern"),
            col("named"),
            col("hour"));
  }

  private static Column hour() {
    Column taken =
        concat_ws(
            " ",
            upper(col("make")),
            upper(col("model")),
            upper(col("bodySerial")),
            col("takenAtLocal").substr(1, 13));
    Column certain =
        col("takenAtLocal")
            .isNotNull()
            .and(col("takenDoubt").isNull())
            .and(coalesce(col("model"), col("bodySerial")).isNotNull());
    return when(certain, taken);
  }
}
