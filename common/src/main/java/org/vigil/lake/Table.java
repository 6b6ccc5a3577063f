package org.vigil.lake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;

/**
 * A table is a name and a record. Its columns are the record's components, snake_case in the lake
 * and camelCase in Java; this class maps one to the other and nothing else does.
 *
 * @param name the table's name, which is its folder in the lake
 * @param type the record of one row
 * @param kind who writes it, and what becomes of its rows
 */
public record Table<R extends Record>(String name, Class<R> type, TableKind kind) {
  private static final Set<String> FILTERED =
      Set.of("night", "night_to", "counted_night", "version_to", "source_id", "sha256");

  /** The encoder of a row. */
  public Encoder<R> encoder() {
    return RecordEncoder.of(type);
  }

  /** The columns as they lie in the lake, with their sentences as comments. */
  public StructType schema() {
    return new StructType(
        Arrays.stream(RecordEncoder.schema(type).fields())
            .map(f -> f.copy(snake(f.name()), nested(f.dataType()), f.nullable(), f.metadata()))
            .toArray(StructField[]::new));
  }

  /** The names, as they lie in the lake, of the columns that make a row unique. */
  public List<String> key() {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.isAnnotationPresent(Key.class))
        .map(component -> snake(component.getName()))
        .toList();
  }

  /** The columns of the key, as one. */
  Column keyColumn() {
    return functions.struct(key().stream().map(functions::col).toArray(Column[]::new));
  }

  /**
   * The columns of which the lake keeps the least and the greatest value of each file, so that
   * queries leave out files: the key, and what stations filter by. A long row has no others: Delta
   * would keep them of its first 32 columns, and {@code night} often stands behind those.
   */
  List<String> statisticsColumns() {
    Stream<String> filtered =
        Arrays.stream(type.getRecordComponents())
            .map(component -> snake(component.getName()))
            .filter(FILTERED::contains);
    return Stream.concat(key().stream(), filtered).distinct().toList();
  }

  /** The table's sentence. */
  public String sentence() {
    return type.getAnnotation(Doc.class).value();
  }

  /** Rows out of the lake, whichever schema wrote them. */
  Dataset<R> rows(Dataset<Row> stored) {
    StructType columns = RecordEncoder.schema(type).asNullable();
    return renamed(completed(stored), schema(), columns).as(encoder());
  }

  /** Rows as they lie in the lake, with all of today's columns. */
  Dataset<Row> completed(Dataset<Row> stored) {
    return StoredColumns.as(schema(), stored);
  }

  /** Rows into the lake; extra columns that {@code as} would have kept are left behind. */
  Dataset<Row> stored(Dataset<R> rows) {
    return renamed(rows.toDF(), RecordEncoder.schema(type), schema());
  }

  private static Dataset<Row> renamed(Dataset<Row> rows, StructType from, StructType to) {
    StructField[] target = to.fields();
    Column[] columns = new Column[target.length];
    for (int i = 0; i < target.length; i++) {
      // A struct is cast by position, which renames its inner fields.
      columns[i] =
          functions
              .col(from.fields()[i].name())
              .cast(target[i].dataType())
              .as(target[i].name(), target[i].metadata());
    }
    return rows.select(columns);
  }

  /** Delta knows no NOT NULL inside a struct or list: the record's constructor minds it. */
  private static DataType nested(DataType type) {
    if (type instanceof StructType struct) {
      return new StructType(
          Arrays.stream(struct.fields())
              .map(f -> f.copy(snake(f.name()), nested(f.dataType()), true, f.metadata()))
              .toArray(StructField[]::new));
    }
    return type instanceof ArrayType array
        ? new ArrayType(nested(array.elementType()), array.containsNull())
        : type;
  }

  private static String snake(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
