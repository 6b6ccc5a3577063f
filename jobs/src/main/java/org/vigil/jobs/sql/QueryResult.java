package org.vigil.jobs.sql;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_json;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.text.SheetText;

/**
 * Prints the rows that answer a question, and nothing else. Text in CSV and TSV is safe for
 * spreadsheets; as JSON it is what the table holds.
 */
public final class QueryResult {
  private static final int TABLE_ROWS = 200;

  private QueryResult() {}

  /** How rows are printed. */
  public enum Format {
    table,
    csv,
    tsv,
    json
  }

  /** Prints all rows; as a table the first 200. */
  public static void print(Dataset<Row> rows, Format format, PrintStream out) {
    switch (format) {
      case table -> table(rows);
      case csv -> separated(rows, ',', out);
      case tsv -> separated(rows, '\t', out);
      case json -> json(rows, out);
    }
  }

  private static void table(Dataset<Row> rows) {
    Dataset<Row> flat = flat(rows);
    Column[] visible =
        Arrays.stream(flat.schema().fields()).map(QueryResult::visible).toArray(Column[]::new);
    flat.select(visible).toDF(rows.columns()).show(TABLE_ROWS, 64);
  }

  /** Names from the material may hold what a terminal obeys. */
  private static Column visible(StructField field) {
    Column column = col(field.name());
    return field.dataType().equals(DataTypes.StringType)
        ? functions.regexp_replace(column, "\\p{C}", "\uFFFD").as(field.name())
        : column;
  }

  private static void separated(Dataset<Row> rows, char separator, PrintStream out) {
    out.print(line(Arrays.stream(rows.columns()), separator));
    Iterator<Row> each = flat(rows).toLocalIterator();
    while (each.hasNext()) {
      Row row = each.next();
      out.print(line(IntStream.range(0, row.size()).mapToObj(row::get), separator));
    }
  }

  /** Nested columns as JSON texts, since CSV has no nesting. */
  private static Dataset<Row> flat(Dataset<Row> rows) {
    Dataset<Row> numbered =
        rows.toDF(
            IntStream.range(0, rows.columns().length)
                .mapToObj(i -> "c" + i)
                .toArray(String[]::new));
    return numbered.select(
        Arrays.stream(numbered.schema().fields()).map(QueryResult::flat).toArray(Column[]::new));
  }

  private static Column flat(StructField field) {
    Column column = col(field.name());
    boolean nested =
        field.dataType() instanceof ArrayType
            || field.dataType() instanceof StructType
            || field.dataType() instanceof MapType;
    return nested ? to_json(column).as(field.name()) : column.as(field.name());
  }

  private static String line(Stream<?> cells, char separator) {
    return cells
        .map(cell -> quoted(cell, separator))
        .collect(Collectors.joining(String.valueOf(separator), "", "\r\n"));
  }

  private static String quoted(@Nullable Object cell, char separator) {
    String text = cell instanceof String name ? SheetText.of(name) : Objects.toString(cell, "");
    boolean plain =
        text.chars().noneMatch(c -> c == separator || c == '"' || c == '\r' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static void json(Dataset<Row> rows, PrintStream out) {
    Map<String, String> everyField = Map.of("ignoreNullFields", "false");
    Column whole =
        functions.struct(
            Arrays.stream(rows.columns())
                .map(name -> col("`" + name.replace("`", "``") + "`"))
                .toArray(Column[]::new));
    Iterator<Row> each = rows.select(to_json(whole, everyField)).toLocalIterator();
    out.print("[");
    String before = "\n";
    while (each.hasNext()) {
      out.print(before + each.next().getString(0));
      before = ",\n";
    }
    out.println("\n]");
  }
}
