package org.vigil.lake;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Rows that an earlier schema wrote, with the columns of today's: by name at every depth, and null
 * where there was none.
 */
final class StoredColumns {
  private StoredColumns() {}

  static Dataset<Row> as(StructType wanted, Dataset<Row> stored) {
    StructType have = stored.schema();
    return same(have, wanted)
        ? stored
        : stored.select(
            Arrays.stream(wanted.fields())
                .map(field -> column(field, have, functions.col(field.name())))
                .toArray(Column[]::new));
  }

  private static Column column(StructField wanted, StructType have, Column value) {
    Column filled =
        have.getFieldIndex(wanted.name()).isEmpty()
            ? functions.lit(null).cast(wanted.dataType())
            : value(value, have.apply(wanted.name()).dataType(), wanted.dataType());
    return filled.as(wanted.name(), wanted.metadata());
  }

  private static Column value(Column value, DataType stored, DataType wanted) {
    if (stored instanceof StructType have
        && wanted instanceof StructType want
        && !same(have, want)) {
      Column[] fields =
          Arrays.stream(want.fields())
              .map(field -> column(field, have, value.getField(field.name())))
              .toArray(Column[]::new);
      return functions
          .when(value.isNull(), functions.lit(null))
          .otherwise(functions.struct(fields));
    }
    if (stored instanceof ArrayType have && wanted instanceof ArrayType want && !same(have, want)) {
      return functions.transform(
          value, element -> value(element, have.elementType(), want.elementType()));
    }
    return value;
  }

  /** Whether the columns are the same, and in the same order, at every depth. */
  private static boolean same(DataType one, DataType other) {
    if (one instanceof StructType left && other instanceof StructType right) {
      return Arrays.equals(left.fieldNames(), right.fieldNames())
          && Arrays.stream(left.fieldNames())
              .allMatch(name -> same(left.apply(name).dataType(), right.apply(name).dataType()));
    }
    return (one instanceof ArrayType left && other instanceof ArrayType right)
        ? same(left.elementType(), right.elementType())
        : one.equals(other);
  }
}
