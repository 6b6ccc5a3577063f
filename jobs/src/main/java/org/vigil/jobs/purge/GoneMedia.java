package org.vigil.jobs.purge;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.vigil.model.MediaFile;

/** The media that are in no file any more when some sources are gone. */
final class GoneMedia {
  private GoneMedia() {}

  /** Their SHA-256, each once. */
  static Dataset<String> of(Dataset<MediaFile> files, Dataset<String> sourceIds) {
    Dataset<Row> gone = sourceIds.toDF("gone");
    Column its = col("sourceId").equalTo(col("gone"));
    Dataset<Row> left = files.join(gone, its, "left_anti").select(col("sha256").as("left"));
    return files
        .join(gone, its, "left_semi")
        .select("sha256")
        .distinct()
        .join(left, col("sha256").equalTo(col("left")), "left_anti")
        .as(Encoders.STRING());
  }
}
