package org.vigil.lake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * In what the columns of a table in the lake differ from those of its record, at every depth;
 * order, comments and nullability do not count.
 *
 * @param missing columns that the lake lacks
 * @param unknown columns that the record lacks, and those of another type
 */
record SchemaDifference(List<String> missing, List<String> unknown) {
  static SchemaDifference of(StructType stored, StructType wanted) {
    SchemaDifference difference = new SchemaDifference(new ArrayList<>(), new ArrayList<>());
    difference.compare("", stored, wanted);
    return difference;
  }

  private void compare(String path, DataType stored, DataType wanted) {
    if (stored instanceof StructType have && wanted instanceof StructType want) {
      String prefix = path.isEmpty() ? "" : path + ".";
      Arrays.stream(want.fields()).forEach(field -> compare(prefix, have, field));
      Arrays.stream(have.fieldNames())
          .filter(name -> want.getFieldIndex(name).isEmpty())
          .forEach(name -> unknown.add(prefix + name));
    } else if (stored instanceof ArrayType have && wanted instanceof ArrayType want) {
      compare(path, have.elementType(), want.elementType());
    } else if (!stored.equals(wanted)) {
      unknown.add("%s as %s".formatted(path, stored.simpleString()));
    }
  }

  private void compare(String prefix, StructType stored, StructField wanted) {
    String path = prefix + wanted.name();
    if (stored.getFieldIndex(wanted.name()).isEmpty()) {
      missing.add(path);
    } else {
      compare(path, stored.apply(wanted.name()).dataType(), wanted.dataType());
    }
  }
}
