package org.vigil.jobs.near;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.every;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.udf;

import java.util.EnumSet;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.vigil.hash.PdqHash;
import org.vigil.lake.RecordEncoder;
import org.vigil.media.facts.Part;
import org.vigil.model.Media;
import org.vigil.model.MediaFile;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Media that say nothing of their own: thumbnails and previews that occur nowhere but in a picture
 * which they look like, turned or not, or beside a larger one that does. One that looks different,
 * as an edited picture's may, is no echo.
 */
public final class EmbeddedCopies {
  /** The ends of the paths of pictures that are embedded in a media file. */
  private static final String EMBEDDED =
      "!/"
          + Part.Kind.pattern(
              EnumSet.of(
                  Part.Kind.THUMBNAIL, Part.Kind.PREVIEW, Part.Kind.PICTURE, Part.Kind.COVER))
          + "$";

  /**
   * Wider than for a match: a thumbnail is compared with its own picture alone, so chance has no
   * say, and borders and scaling cost some bits.
   */
  private static final int ECHO_BITS = 48;

  private static final UserDefinedFunction BITS =
      udf(
          (UDF2<String, String, Integer>)
              (one, other) -> PdqHash.parse(one).distance(PdqHash.parse(other)),
          DataTypes.IntegerType);

  private EmbeddedCopies() {}

  /** Whether a path is that of a picture that is embedded in a media file. */
  public static Column isPart(Column path) {
    return path.rlike(EMBEDDED);
  }

  /** The media without those that only repeat the picture in which they lie. */
  public static Dataset<Media> without(Dataset<Row> echoes, Dataset<Media> media) {
    return media.join(echoes, names("sha256"), "left_anti").as(RecordEncoder.of(Media.class));
  }

  /** The digests of media that occur as embedded copies and as nothing else, each once. */
  public static Dataset<Row> of(Dataset<MediaFile> files) {
    return files
        .groupBy("sha256")
        .agg(every(coalesce(col("embeddedCopy"), lit(false))).as("embedded"))
        .filter("embedded")
        .select("sha256");
  }

  /**
   * Which files are embedded copies: a fact of the source in which they lie, whatever else is held.
   *
   * @param files all files of their sources: sourceId, ordinal, path, sizeBytes, mediaType, pdq and
   *     pdqTurned
   * @return sourceId and ordinal, each once
   */
  public static Dataset<Row> among(Dataset<Row> files) {
    Dataset<Row> visual = files.filter(col("mediaType").rlike("^(image|video)/"));
    Dataset<Row> wholes =
        visual.select(
            col("sourceId"),
            col("path").as("whole"),
            lit(Long.MAX_VALUE).as("size"),
            col("pdq").as("wholePdq"));
    Dataset<Row> parts = parts(visual);
    Dataset<Row> larger =
        parts
            .select(
                col("sourceId"),
                col("whole"),
                col("sizeBytes").as("size"),
                col("pdq").as("wholePdq"))
            .union(wholes)
            .filter(col("wholePdq").isNotNull());
    return parts
        .join(wholes, names("sourceId", "whole"), "left_semi")
        .join(larger, names("sourceId", "whole"))
        .filter(col("size").gt(col("sizeBytes")))
        .filter(exists(col("hashes"), h -> BITS.apply(h, col("wholePdq")).leq(ECHO_BITS)))
        .select("sourceId", "ordinal")
        .distinct();
  }

  /** What lies in an archive is not embedded, whatever its name: it lies in nothing visual. */
  private static Dataset<Row> parts(Dataset<Row> visual) {
    return visual
        .filter(isPart(col("path")).and(col("pdq").isNotNull()))
        .select(
            col("sourceId"),
            col("ordinal"),
            regexp_replace(col("path"), EMBEDDED, "").as("whole"),
            col("sizeBytes"),
            col("pdq"),
            // Cameras turn the picture and leave its thumbnail as it was, or the other way round.
            concat(array(col("pdq")), coalesce(col("pdqTurned"), array())).as("hashes"));
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
