package org.vigil.jobs.purge;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.Series;
import org.vigil.model.SeriesMember;
import org.vigil.run.JobRun;

/**
 * What hung on media that go: whose star's centre goes becomes a centre itself, whose series' root
 * goes keeps its series, under the least that is left.
 */
final class StarsWithoutCentre {
  private StarsWithoutCentre() {}

  /**
   * Mends crowds and series.
   *
   * @param gone the media that go, which are still there
   */
  static void mend(JobRun run, Dataset<String> gone) {
    Lake lake = run.lake();
    mend(run, Tables.CROWDED_MEDIA, gone);
    mend(run, Tables.SERIES_MEMBERS, gone);
    Dataset<SeriesMember> left = without(lake.read(Tables.SERIES_MEMBERS), gone);
    Dataset<Series> series = lake.read(Tables.SERIES);
    Dataset<String> ended =
        series
            .join(
                left.select(col("seriesId").as("left")),
                col("seriesId").equalTo(col("left")),
                "left_anti")
            .select("seriesId")
            .as(Encoders.STRING());
    lake.remove(Tables.SERIES, "series_id", ended, run.commit("purge"));
    lake.upsert(Tables.SERIES, rooted(series, left, gone), run.commit("purge roots"));
  }

  private static <R extends Record> void mend(JobRun run, Table<R> table, Dataset<String> gone) {
    run.lake().upsert(table, centred(run.lake().read(table), gone), run.commit("purge centres"));
  }

  /** The rows that stay while their centre goes, each its own centre. */
  static <R extends Record> Dataset<R> centred(Dataset<R> rows, Dataset<String> gone) {
    Column centre = col("centreSha256").equalTo(col("gone"));
    return without(rows, gone)
        .join(gone.toDF("gone"), centre, "left_semi")
        .withColumn("centreSha256", col("sha256"))
        .withColumn("distance", lit(0))
        .as(rows.encoder());
  }

  /** The series that stay while their root goes. */
  static Dataset<Series> rooted(
      Dataset<Series> series, Dataset<SeriesMember> left, Dataset<String> gone) {
    Dataset<Row> roots = left.groupBy(col("seriesId").as("of")).agg(min("sha256").as("root"));
    return series
        .join(gone.toDF("gone"), col("rootSha256").equalTo(col("gone")), "left_semi")
        .join(roots, col("seriesId").equalTo(col("of")))
        .withColumn("rootSha256", coalesce(col("root"), col("rootSha256")))
        .drop("of", "root")
        .as(series.encoder());
  }

  private static <R extends Record> Dataset<R> without(Dataset<R> rows, Dataset<String> gone) {
    return rows.join(gone.toDF("gone"), col("sha256").equalTo(col("gone")), "left_anti")
        .as(rows.encoder());
  }
}
