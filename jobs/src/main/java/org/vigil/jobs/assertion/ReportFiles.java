package org.vigil.jobs.assertion;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Media;
import org.vigil.model.Reading;
import org.vigil.model.ReportFile;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The files that reports name. A file is the content that has the strongest of the digests that the
 * report gives of it; of several with that MD5, one whose bytes were read.
 */
public final class ReportFiles {
  private static final List<String> DIGESTS = List.of("sha256", "sha1", "md5");

  private ReportFiles() {}

  /** The files that these readings name, tied to nothing yet. */
  public static Dataset<ReportFile> of(Dataset<Reading> readings) {
    return readings
        .filter(col("reportedFile").isNotNull())
        .select("sourceId", "ordinal", "reportedFile.*", "caseId", "night")
        .withColumn("present", lit(false))
        .as(RecordEncoder.of(ReportFile.class));
  }

  /** The files with the content that each is. */
  public static Dataset<ReportFile> tied(Dataset<ReportFile> files, Dataset<Media> media) {
    Dataset<Row> contents = media.select("sha256", "sha1", "md5", "told");
    Dataset<Row> found =
        DIGESTS.stream()
            .map(digest -> having(files, digest, contents))
            .reduce(Dataset::union)
            .orElseThrow()
            .groupBy("sourceId", "ordinal")
            .agg(
                min_by(
                        struct(col("content"), not(col("told")).as("read")),
                        struct("told", "rank", "content"))
                    .as("best"));
    return files
        .join(found, CollectionConverters.asScala(List.of("sourceId", "ordinal")).toSeq(), "left")
        .withColumn("sha256", coalesce(col("best.content"), col("sha256")))
        .withColumn("present", coalesce(col("best.read"), lit(false)))
        .drop("best")
        .as(RecordEncoder.of(ReportFile.class));
  }

  /** The contents that have this digest of a file. */
  private static Dataset<Row> having(
      Dataset<ReportFile> files, String digest, Dataset<Row> contents) {
    Dataset<Row> wanted =
        files
            .filter(col(digest).isNotNull())
            .select(col("sourceId"), col("ordinal"), col(digest).as("wanted"));
    Column same = col(digest).equalTo(col("wanted"));
    return contents
        .join(wanted, same)
        .select(
            col("sourceId"),
            col("ordinal"),
            col("sha256").as("content"),
            col("told"),
            lit(DIGESTS.indexOf(digest)).as("rank"));
  }
}
