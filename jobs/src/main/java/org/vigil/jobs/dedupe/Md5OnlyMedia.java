package org.vigil.jobs.dedupe;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Media;
import org.vigil.model.Reading;

/**
 * Contents that a case file declares by MD5 alone are known by their SHA-256 as soon as one other
 * reading, and no second one, has that MD5 (and that SHA-1, where both declare it).
 */
final class Md5OnlyMedia {
  private static final Column BY_MD5_ALONE = col("sha256").startsWith("md5-");

  private Md5OnlyMedia() {}

  /** The readings, with the SHA-256 of their contents where the lake or another reading has it. */
  static Dataset<Reading> known(Dataset<Reading> readings, Dataset<Media> stored) {
    Dataset<Row> tonight = digests(readings.filter(col("media").isNotNull()).select("media.*"));
    Dataset<Row> declared = tonight.filter(BY_MD5_ALONE).drop("sha256").distinct();
    if (declared.isEmpty()) {
      return readings;
    }
    Dataset<Row> known = tonight.union(digests(stored.toDF())).filter(not(BY_MD5_ALONE)).distinct();
    return named(readings, only(declared, known)).as(Tables.READINGS.encoder());
  }

  private static Dataset<Row> digests(Dataset<Row> media) {
    return media.select("sha256", "sha1", "md5");
  }

  /** The one content that may be meant by each MD5 and SHA-1. */
  private static Dataset<Row> only(Dataset<Row> declared, Dataset<Row> known) {
    Column sha1 = coalesce(col("d.sha1").equalTo(col("k.sha1")), col("d.md5").isNotNull());
    return declared
        .alias("d")
        .join(known.alias("k"), col("d.md5").equalTo(col("k.md5")).and(sha1))
        .groupBy(col("d.md5").as("declaredMd5"), col("d.sha1").as("declaredSha1"))
        .agg(min("k.sha256").as("known"), count_distinct(col("k.sha256")).as("contents"))
        .filter(col("contents").equalTo(1))
        .drop("contents");
  }

  private static Dataset<Row> named(Dataset<Reading> readings, Dataset<Row> only) {
    Column same =
        col("media.sha256")
            .startsWith("md5-")
            .and(col("media.md5").equalTo(col("declaredMd5")))
            .and(col("media.sha1").eqNullSafe(col("declaredSha1")));
    Column sha256 = coalesce(col("known"), col("media.sha256"));
    return readings
        .join(only, same, "left")
        .withColumn(
            "media", when(col("media").isNotNull(), col("media").withField("sha256", sha256)))
        .drop("declaredMd5", "declaredSha1", "known");
  }

  /** Those of tonight's media whose bytes were read, which the lake knew from case files only. */
  static Dataset<Media> read(Dataset<Media> media, Dataset<Media> declared) {
    Dataset<Media> read =
        media
            .filter(not(col("told")))
            .join(
                declared.select(col("sha256").as("declaredSha256")),
                col("sha256").equalTo(col("declaredSha256")),
                "left_semi")
            .as(RecordEncoder.of(Media.class));
    return withPhotoDna(read, declared);
  }

  /** No bytes give a PhotoDNA hash: what a case file declared once is kept. */
  static Dataset<Media> withPhotoDna(Dataset<Media> media, Dataset<Media> stored) {
    return media
        .join(photoDna(stored), col("sha256").equalTo(col("photoDnaOf")), "left")
        .withColumn("photoDna", coalesce(col("photoDna"), col("photoDnaHash")))
        .drop("photoDnaOf", "photoDnaHash")
        .as(RecordEncoder.of(Media.class));
  }

  /**
   * Media stored without a PhotoDNA hash that a case file of tonight declares; as new as tonight.
   */
  static Dataset<Media> gained(Dataset<Media> media, Dataset<Media> stored, int night) {
    return stored
        .filter(col("photoDna").isNull())
        .drop("photoDna")
        .join(photoDna(media), col("sha256").equalTo(col("photoDnaOf")))
        .withColumn("photoDna", col("photoDnaHash"))
        .withColumn("night", lit(night))
        .drop("photoDnaOf", "photoDnaHash")
        .as(RecordEncoder.of(Media.class));
  }

  private static Dataset<Row> photoDna(Dataset<Media> media) {
    return media
        .filter(col("photoDna").isNotNull())
        .select(col("sha256").as("photoDnaOf"), col("photoDna").as("photoDnaHash"));
  }
}
