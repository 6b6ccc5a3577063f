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
 * Contents that a case file told of by MD5 alone are known by their SHA-256 as soon as one other
 * reading, and no second one, has that MD5 (and that SHA-1, where both tell it).
 */
final class Md5OnlyMedia {
  private static final Column BY_MD5_ALONE = col("sha256").startsWith("md5-");

  private Md5OnlyMedia() {}

  /** The readings, with the SHA-256 of their contents where the lake or another reading has it. */
  static Dataset<Reading> known(Dataset<Reading> readings, Dataset<Media> held) {
    Dataset<Row> tonight = digests(readings.filter(col("media").isNotNull()).select("media.*"));
    Dataset<Row> told = tonight.filter(BY_MD5_ALONE).drop("sha256").distinct();
    if (told.isEmpty()) {
      return readings;
    }
    Dataset<Row> known = tonight.union(digests(held.toDF())).filter(not(BY_MD5_ALONE)).distinct();
    return named(readings, only(told, known)).as(Tables.READINGS.encoder());
  }

  private static Dataset<Row> digests(Dataset<Row> media) {
    return media.select("sha256", "sha1", "md5");
  }

  /** The one content that may be meant by each MD5 and SHA-1. */
  private static Dataset<Row> only(Dataset<Row> told, Dataset<Row> known) {
    Column sha1 = coalesce(col("t.sha1").equalTo(col("k.sha1")), col("t.md5").isNotNull());
    return told.alias("t")
        .join(known.alias("k"), col("t.md5").equalTo(col("k.md5")).and(sha1))
        .groupBy(col("t.md5").as("toldMd5"), col("t.sha1").as("toldSha1"))
        .agg(min("k.sha256").as("known"), count_distinct(col("k.sha256")).as("contents"))
        .filter(col("contents").equalTo(1))
        .drop("contents");
  }

  private static Dataset<Row> named(Dataset<Reading> readings, Dataset<Row> only) {
    Column same =
        col("media.sha256")
            .startsWith("md5-")
            .and(col("media.md5").equalTo(col("toldMd5")))
            .and(col("media.sha1").eqNullSafe(col("toldSha1")));
    Column sha256 = coalesce(col("known"), col("media.sha256"));
    return readings
        .join(only, same, "left")
        .withColumn(
            "media", when(col("media").isNotNull(), col("media").withField("sha256", sha256)))
        .drop("toldMd5", "toldSha1", "known");
  }

  /** Those of tonight's media whose bytes were read, when the lake was only told of them. */
  static Dataset<Media> read(Dataset<Media> media, Dataset<Media> told) {
    Dataset<Media> read =
        media
            .filter(not(col("told")))
            .join(
                told.select(col("sha256").as("held")),
                col("sha256").equalTo(col("held")),
                "left_semi")
            .as(RecordEncoder.of(Media.class));
    return withPhotoDna(read, told);
  }

  /** No bytes tell a PhotoDNA hash: what a case file told once is kept. */
  static Dataset<Media> withPhotoDna(Dataset<Media> media, Dataset<Media> held) {
    return media
        .join(photoDna(held), col("sha256").equalTo(col("toldOf")), "left")
        .withColumn("photoDna", coalesce(col("photoDna"), col("toldHash")))
        .drop("toldOf", "toldHash")
        .as(RecordEncoder.of(Media.class));
  }

  /** Media held without a PhotoDNA hash that a case file of tonight tells; as new as tonight. */
  static Dataset<Media> gained(Dataset<Media> media, Dataset<Media> held, int night) {
    return held.filter(col("photoDna").isNull())
        .drop("photoDna")
        .join(photoDna(media), col("sha256").equalTo(col("toldOf")))
        .withColumn("photoDna", col("toldHash"))
        .withColumn("night", lit(night))
        .drop("toldOf", "toldHash")
        .as(RecordEncoder.of(Media.class));
  }

  private static Dataset<Row> photoDna(Dataset<Media> media) {
    return media
        .filter(col("photoDna").isNotNull())
        .select(col("sha256").as("toldOf"), col("photoDna").as("toldHash"));
  }
}
