package org.vigil.jobs.lead.touch;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The media of which something was read, stated or withheld since the night before. */
final class OwnChanges {
  private final Changes changes;
  private final Lake lake;

  private OwnChanges(Changes changes, Lake lake) {
    this.changes = changes;
    this.lake = lake;
  }

  /** Their digests, each once. */
  static Dataset<Row> of(Changes changes, Lake lake) {
    OwnChanges own = new OwnChanges(changes, lake);
    return Stream.of(own.read(), own.listed(), own.spokenOf(), own.limited())
        .reduce(Dataset::union)
        .orElseThrow()
        .filter(col("sha256").isNotNull())
        .distinct();
  }

  /** Also what lies in the same sources: a part repeats the picture in which it lies, or not. */
  private Dataset<Row> read() {
    Dataset<Row> files = changes.in(Tables.MEDIA_FILES, "sourceId", "sha256");
    Dataset<Row> media = changes.in(Tables.MEDIA, "sha256");
    Dataset<Row> others = media.join(files.select("sha256"), names("sha256"), "left_anti");
    Dataset<Row> sources =
        files
            .select("sourceId")
            .union(having(Tables.MEDIA_FILES, others, "sha256").select("sourceId"))
            .distinct();
    return having(Tables.MEDIA_FILES, sources, "sourceId")
        .select("sha256")
        .union(files.select("sha256"))
        .union(media);
  }

  /** By matches, by their entries, and by how much those count. */
  private Dataset<Row> listed() {
    Dataset<Row> entries =
        changes
            .in(Tables.KNOWN_MEDIA, "hashSet", "entryId")
            .union(
                having(
                        Tables.KNOWN_MEDIA,
                        changes.in(Tables.HUBS, "pdq").filter(col("pdq").isNotNull()),
                        "pdq")
                    .select("hashSet", "entryId"))
            .distinct();
    return changes
        .in(Tables.MATCHES, "sha256")
        .union(having(Tables.MATCHES, entries, "hashSet", "entryId").select("sha256"));
  }

  private Dataset<Row> spokenOf() {
    Dataset<Row> reports = changes.in(Tables.REPORTS, "sourceId", "reportId");
    return changes
        .in(Tables.ASSERTIONS, "sha256")
        .union(changes.in(Tables.REPORT_FILES, "sha256"))
        .union(having(Tables.REPORT_FILES, reports, "sourceId", "reportId").select("sha256"));
  }

  private Dataset<Row> limited() {
    Dataset<Row> files = changes.in(Tables.LEGAL_LIMITS, "sourceId", "ordinal");
    return changes
        .in(Tables.MEDIA_LIMITS, "sha256")
        .union(having(Tables.MEDIA_FILES, files, "sourceId", "ordinal").select("sha256"))
        .union(having(Tables.REPORT_FILES, files, "sourceId", "ordinal").select("sha256"));
  }

  private Dataset<Row> having(Table<?> table, Dataset<Row> values, String... columns) {
    return lake.read(table).join(values, names(columns), "left_semi");
  }

  static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
