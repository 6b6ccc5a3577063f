package org.vigil.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/**
 * Prints the data dictionary; run with {@code -Dvigil.golden=update} after a change of a record.
 */
class TablesTest {
  private static final Path DICTIONARY = Path.of("docs/TABLES.md");

  @Test
  void everyTableHasAKeyAndEveryColumnASentence() {
    for (Table<?> table : all()) {
      assertThat(table.key()).as(table.name()).isNotEmpty();
      for (StructField column : table.schema().fields()) {
        assertThat(column.getComment().isDefined()).as(table.name() + "." + column.name()).isTrue();
      }
    }
  }

  @Test
  void theDataDictionaryIsWhatTheRecordsSay() throws IOException {
    String printed = dictionary();
    if ("update".equals(System.getProperty("vigil.golden"))) {
      Files.writeString(DICTIONARY, printed);
    }
    assertThat(Files.readString(DICTIONARY)).isEqualTo(printed);
  }

  private static List<Table<?>> all() {
    return Tables.everywhere();
  }

  private static String dictionary() {
    StringBuilder text = new StringBuilder("# The tables\n\n");
    text.append("Printed from the records of `org.vigil.model`. Key columns are marked with *.\n");
    for (Table<?> table : all()) {
      text.append("\n## ").append(table.name()).append("\n\n");
      text.append(table.sentence()).append("\n\n| column | type | |\n|---|---|---|\n");
      for (StructField column : table.schema().fields()) {
        text.append(
            "| `%s`%s | %s%s | %s |%n"
                .formatted(
                    column.name(),
                    table.key().contains(column.name()) ? "*" : "",
                    words(column.dataType()).replace("|", "\\|"),
                    column.nullable() ? "" : ", not null",
                    column.getComment().get()));
      }
    }
    return text.toString();
  }

  /** Spark cuts the type of a long struct, unless the session of another test told it not to. */
  private static String words(DataType type) {
    if (type instanceof ArrayType array) {
      return "array<" + words(array.elementType()) + ">";
    }
    return type instanceof StructType struct
        ? Arrays.stream(struct.fields())
            .map(field -> field.name() + ":" + words(field.dataType()))
            .collect(Collectors.joining(",", "struct<", ">"))
        : type.simpleString();
  }
}
