package org.vigil.jobs.dedupe;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.try_to_timestamp;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.near.EmbeddedCopies;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Media;
import org.vigil.model.MediaFile;
import org.vigil.model.Reading;
import org.vigil.model.Source;
import scala.jdk.javaapi.CollectionConverters;

/** The occurrences: everything whose bytes were read. */
final class MediaFiles {
  /** Sources that say they are older carry zeros for a time, or what archivers put there. */
  private static final Instant FIRST_TIME = Instant.parse("1990-01-01T00:00:00Z");

  private MediaFiles() {}

  /** Those of tonight's readings. */
  static Dataset<MediaFile> of(Dataset<Reading> readings, Dataset<Source> sources) {
    Dataset<Row> changed = sources.select(col("sourceId"), col("modifiedAt").as("sourceChanged"));
    Dataset<Row> read = readings.filter(col("media").isNotNull()).toDF();
    Dataset<Row> files =
        read.join(changed, "sourceId")
            .select(
                col("sourceId"),
                col("sourceUri"),
                col("path"),
                col("ordinal"),
                col("media.sha256").as("sha256"),
                col("media.sizeBytes").as("sizeBytes"),
                col("caseId"),
                col("modifiedAt"),
                takenAhead().as("takenAhead"),
                col("night"));
    return withCopies(files, read.select("sourceId", "ordinal", "path", "media.*"));
  }

  /** The files of which nobody has decided whether they are embedded copies, with the answer. */
  static Dataset<MediaFile> decided(Dataset<MediaFile> stored, Dataset<Media> media) {
    Dataset<Row> open = stored.filter(col("embeddedCopy").isNull()).drop("embeddedCopy");
    Dataset<Row> facts = media.select("sha256", "mediaType", "pdq", "pdqTurned");
    return withCopies(open, open.join(facts, "sha256"));
  }

  private static Dataset<MediaFile> withCopies(Dataset<Row> files, Dataset<Row> facts) {
    Dataset<Row> copies = EmbeddedCopies.among(facts).withColumn("copy", lit(true));
    return files
        .join(copies, CollectionConverters.asScala(List.of("sourceId", "ordinal")).toSeq(), "left")
        .withColumn("embeddedCopy", coalesce(col("copy"), lit(false)))
        .drop("copy")
        .as(RecordEncoder.of(MediaFile.class));
  }

  /** A local time whose offset is not known is at most 14 hours ahead. */
  private static Column takenAhead() {
    Column taken = coalesce(col("media.takenAtUtc"), try_to_timestamp(col("media.takenAtLocal")));
    Column changed = col("sourceChanged");
    Column ahead = taken.gt(changed.plus(expr("INTERVAL 1 DAY")));
    return coalesce(changed.geq(lit(FIRST_TIME)).and(ahead), lit(false));
  }
}
