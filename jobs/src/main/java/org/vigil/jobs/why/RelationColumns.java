package org.vigil.jobs.why;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.Strength;
import scala.jdk.javaapi.CollectionConverters;

/** Columns that several relations have. */
final class RelationColumns {
  static final Column STRONG = lit(Strength.STRONG.name());
  static final Column MEDIUM = lit(Strength.MEDIUM.name());
  static final Column WEAK = lit(Strength.WEAK.name());

  private RelationColumns() {}

  static Column more() {
    return when(
            col("times").gt(1), concat(lit(" and in "), col("times").minus(1), lit(" more places")))
        .otherwise(lit(""));
  }

  static Column near() {
    return col("kind").isin(MatchKind.PDQ.text(), MatchKind.FRAME.text());
  }

  /** As {@code case_links} writes it. */
  static Column normal(Column series) {
    return lower(trim(regexp_replace(series, "\\s+", " ")));
  }

  static Relation relation(String table, NodeKind left, NodeKind right, Dataset<Row> rows) {
    Dataset<Row> named =
        rows.toDF("left", "right", "where", "strength", "sentence", "label")
            .withColumn("rightKind", lit(right.name()));
    return new Relation(table, left, Set.of(right), named);
  }

  static Column nothing() {
    return lit(null).cast("string");
  }

  static Column digits(Column digest) {
    return digest.substr(1, 12);
  }

  static Column sentence(Column... parts) {
    return concat(concat(parts), lit("."));
  }

  /** A condition in SQL, of names and their values in turn. */
  static Column where(Object... namesAndValues) {
    List<Column> conditions = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Column value = regexp_replace((Column) namesAndValues[i + 1], "'", "\\\\\\\\'");
      conditions.add(concat(lit(namesAndValues[i] + " = '"), value, lit("'")));
    }
    return concat_ws(" AND ", conditions.toArray(Column[]::new)).as("where");
  }

  static scala.collection.immutable.Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
