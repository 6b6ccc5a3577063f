package org.vigil.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.functions;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What must hold before a night is shown: every source balances, every occurrence has its content,
 * no key is there twice, and every lead's evidence adds up to its score.
 */
final class Gate {
  private Gate() {}

  static void check(Lake lake, int night) {
    balance(lake, night);
    occurrences(lake, night);
    Tables.published().forEach(table -> uniqueKeys(lake, table));
    sums(lake);
  }

  private static void balance(Lake lake, int night) {
    Column read = col("mediaFiles").plus(col("unread")).plus(col("directories")).plus(col("links"));
    refuse(
        tonight(lake, Tables.SOURCES, night).filter(col("listed").notEqual(read)),
        "%d sources do not balance: things listed are not things read, faults, folders and links");
  }

  private static void occurrences(Lake lake, int night) {
    long read =
        tonight(lake, Tables.SOURCES, night)
            .agg(functions.coalesce(functions.sum(col("mediaFiles")), lit(0L)))
            .head()
            .getLong(0);
    long written = tonight(lake, Tables.MEDIA_FILES, night).count();
    if (read != written) {
      throw new GateException(
          "%d media files were read, but %d are in media_files".formatted(read, written));
    }
    refuse(
        tonight(lake, Tables.MEDIA_FILES, night)
            .join(lake.read(Tables.MEDIA).toDF(), sequence("sha256"), "left_anti"),
        "%d media files have no content in media");
  }

  private static Seq<String> sequence(String... names) {
    return CollectionConverters.asScala(List.of(names)).toSeq();
  }

  private static void uniqueKeys(Lake lake, Table<?> table) {
    Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
    refuse(
        lake.stored(table, lake.version(table))
            .groupBy(key)
            .agg(count(lit(1)).as("copies"))
            .filter("copies > 1"),
        "%d keys are there more than once in " + table.name());
  }

  private static void sums(Lake lake) {
    Dataset<?> evidence =
        lake.read(Tables.LEAD_EVIDENCE)
            .groupBy("leadId")
            .agg(functions.sum("contribution").as("points"));
    refuse(
        lake.read(Tables.LEADS)
            .filter("status <> 'withdrawn'")
            .join(evidence, sequence("leadId"), "left")
            .filter("points IS NULL OR abs(points - score) > 0.01"),
        "%d leads have evidence that does not add up to their score");
  }

  private static <R extends Record> Dataset<R> tonight(Lake lake, Table<R> table, int night) {
    return lake.read(table).filter(col("night").equalTo(night));
  }

  private static void refuse(Dataset<?> wrong, String sentence) {
    long rows = wrong.count();
    if (rows > 0) {
      throw new GateException(sentence.formatted(rows));
    }
  }
}
