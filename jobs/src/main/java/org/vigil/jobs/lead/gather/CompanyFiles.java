package org.vigil.jobs.lead.gather;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.vigil.jobs.lead.gather.FirstRows.names;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which files must be looked at to say what company some media keep. */
final class CompanyFiles {
  private CompanyFiles() {}

  /**
   * The files of the wanted media, and all files of the cases in which one of them lies in a folder
   * or archive with media of concern, or was taken within an hour of them.
   *
   * @param grave where media of concern lie: caseId, folder and hour
   */
  static Dataset<Row> of(
      Dataset<Row> files, Dataset<Row> present, Dataset<Row> grave, Wanted wanted) {
    Dataset<Row> mine =
        wanted
            .in(files)
            .join(wanted.in(present).select("sha256", "hour"), names("sha256"))
            .select("caseId", "folder", "hour")
            .distinct();
    Dataset<Row> cases =
        within(mine)
            .join(within(grave), names("caseId", "place"))
            .select("caseId")
            .union(
                mine.join(
                        grave.filter(col("hour").isNotNull()).select("caseId", "hour").distinct(),
                        names("caseId", "hour"))
                    .select("caseId"))
            .distinct();
    Dataset<Row> others =
        files.join(cases.withColumn("isWhole", lit(true)), names("caseId"), "left");
    return others
        .join(
            wanted.in(present).select(col("sha256"), lit(true).as("isWanted")),
            names("sha256"),
            "left")
        .filter(col("isWhole").or(col("isWanted")))
        .drop("isWhole", "isWanted");
  }

  /** The folders and archives in which files lie. */
  private static Dataset<Row> within(Dataset<Row> files) {
    return files
        .select(col("caseId"), explode(array(col("folder"), CompanyRows.archive())).as("place"))
        .distinct();
  }
}
