package org.vigil.jobs.link;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.model.CrowdedMedia;
import org.vigil.model.Link;

/**
 * What is compared to find pictures that look alike.
 *
 * @param pictures columns {@code id}, {@code pdq}, {@code night} of all that may be linked, and
 *     {@code pdqTurned} of tonight's
 * @param crowded those of earlier nights
 * @param links those of earlier nights
 */
record LinkSides(Dataset<Row> pictures, Dataset<CrowdedMedia> crowded, Dataset<Link> links) {
  Dataset<Row> fresh(int night) {
    return pictures.filter(col("night").equalTo(night));
  }
}
