package org.vigil.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.run.GateException.Refusal;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What tonight's readings declare must be what the tables have: no statement, report or file of one
 * may be lost between them, no sighting is without its identifier, and no new identifier without a
 * sighting.
 */
record DeclaredBalance(Lake lake, int night) {
  /**
   * @throws GateException when something does not hold
   */
  void require() {
    Dataset<Row> settled =
        lake.read(Tables.SOURCES).filter(col("settled").and(tonight())).select("sourceId");
    Dataset<Row> readings =
        lake.read(Tables.READINGS).filter(tonight()).join(settled, names("sourceId"), "left_semi");
    Dataset<Row> statements =
        readings
            .select(col("sourceId"), col("ordinal"), explode(col("statements")).as("one"))
            .select(
                col("sourceId"),
                col("ordinal"),
                col("one.kind"),
                col("one.value"),
                coalesce(col("one.meaning"), lit("")))
            .distinct();
    same(statements.count(), Tables.ASSERTIONS);
    same(readings.filter(col("report").isNotNull()).count(), Tables.REPORTS);
    same(readings.filter(col("reportedFile").isNotNull()).count(), Tables.REPORT_FILES);
    identifiers();
  }

  private void same(long declared, Table<?> table) {
    long kept = lake.read(table).filter(tonight()).count();
    if (declared != kept) {
      throw new GateException(
          Refusal.BALANCE,
          "%d rows for %s were read, but %d are there".formatted(declared, table.name(), kept));
    }
  }

  private void identifiers() {
    Dataset<Row> seen = lake.read(Tables.IDENTIFIER_SIGHTINGS).select("kind", "value", "night");
    Dataset<Row> stored = lake.read(Tables.IDENTIFIERS).select("kind", "value", "night");
    none(unmatched(seen.filter(tonight()), stored), "%d sightings are of no identifier");
    none(unmatched(stored.filter(tonight()), seen), "%d new identifiers have no sighting");
  }

  private static long unmatched(Dataset<Row> rows, Dataset<Row> others) {
    return rows.join(others, names("kind", "value"), "left_anti").count();
  }

  private static void none(long rows, String sentence) {
    if (rows > 0) {
      throw new GateException(Refusal.BALANCE, sentence.formatted(rows));
    }
  }

  private Column tonight() {
    return col("night").equalTo(night);
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
