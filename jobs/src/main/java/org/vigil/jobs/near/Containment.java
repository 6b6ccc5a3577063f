package org.vigil.jobs.near;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.regexp_replace;

import java.util.EnumSet;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.media.facts.Part;
import org.vigil.model.MediaFile;
import scala.jdk.javaapi.CollectionConverters;

/** Which contents lie in which: that they look alike says nothing. */
public final class Containment {
  /** The ends of the paths of what is embedded in a media file, and can be displayed. */
  private static final String EMBEDDED =
      "!/" + Part.Kind.pattern(EnumSet.complementOf(EnumSet.of(Part.Kind.TRAILING))) + "$";

  private Containment() {}

  /** Each pair of a file and what is embedded in it, the lesser digest on the left. */
  public static Dataset<Row> pairs(Dataset<MediaFile> files) {
    Dataset<Row> parts =
        files
            .filter(col("path").rlike(EMBEDDED))
            .select(
                col("sourceId"),
                regexp_replace(col("path"), EMBEDDED, "").as("path"),
                col("sha256").as("part"));
    return files
        .select("sourceId", "path", "sha256")
        .join(parts, CollectionConverters.asScala(List.of("sourceId", "path")).toSeq())
        .select(
            least(col("sha256"), col("part")).as("leftSha256"),
            greatest(col("sha256"), col("part")).as("rightSha256"))
        .distinct();
  }
}
