package org.vigil.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.model.schema.ModelColumn;
import org.vigil.model.schema.Since;

/**
 * Every column that there was, and the version of the schema that brought it. Run with {@code
 * -Dvigil.golden=update} after a column is added under a version of its own.
 */
class SchemaHistoryTest {
  private static final Path HISTORY = Path.of("src/test/resources/org/vigil/lake/schema.history");

  @Test
  void aColumnIsAddedUnderANewVersionAndNeverTakenAwayOrRetyped() throws IOException {
    List<String> before = Files.readAllLines(HISTORY);
    List<String> now = columns();
    assertThat(now).as("columns that lakes have").containsAll(before);
    List<String> added = new ArrayList<>(now);
    added.removeAll(before);
    int newest = before.stream().mapToInt(SchemaHistoryTest::version).max().orElse(0);
    assertThat(added)
        .as("new columns, which need @Since(" + (newest + 1) + ")")
        .allMatch(column -> version(column) > newest);
    if ("update".equals(System.getProperty("vigil.golden"))) {
      Files.write(HISTORY, now);
    }
    assertThat(Files.readAllLines(HISTORY)).isEqualTo(now);
  }

  @Test
  void aColumnThatIsAddedToATableCanBeNull() {
    for (Table<?> table : Tables.everywhere()) {
      for (ModelColumn column : ModelColumn.of(table.type())) {
        AnnotatedElement type = column.component().getAnnotatedType();
        assertThat(
                column.component().isAnnotationPresent(Since.class)
                    && (column.component().getType().isPrimitive()
                        || !type.isAnnotationPresent(Nullable.class)))
            .as(table.name() + "." + column.path() + " is new, and not @Nullable")
            .isFalse();
      }
    }
  }

  private static List<String> columns() {
    return Tables.everywhere().stream()
        .flatMap(
            table ->
                ModelColumn.of(table.type()).stream()
                    .map(
                        column ->
                            "%d %s.%s %s"
                                .formatted(
                                    column.since(),
                                    table.name(),
                                    column.path(),
                                    word(column.component().getGenericType()))))
        .toList();
  }

  private static int version(String column) {
    return Integer.parseInt(column.substring(0, column.indexOf(' ')));
  }

  /** What the lake keeps of a type; an enum is text. */
  private static String word(Type type) {
    if (type instanceof ParameterizedType list) {
      return "list of " + word(list.getActualTypeArguments()[0]);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return "struct";
    }
    return plain.isEnum() || plain == String.class
        ? "text"
        : plain == Instant.class
            ? "time"
            : plain.getSimpleName().replace("Integer", "int").toLowerCase(Locale.ROOT);
  }
}
