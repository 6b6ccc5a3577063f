package org.vigil.model.schema;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two versions that the records declare: of the schema, and of the reading. */
public final class Versions {
  private Versions() {}

  /** The version of the schema: the newest that a column of these records was added in. */
  public static int schema(Collection<? extends Class<? extends Record>> records) {
    return records.stream()
        .flatMap(type -> ModelColumn.of(type).stream())
        .mapToInt(ModelColumn::since)
        .max()
        .orElse(1);
  }

  /** The version of the reading that fills these rows: what another one read is read again. */
  public static int reading(Class<? extends Record> type) {
    return Stream.concat(
            Stream.of(number(type.getAnnotation(ReadingVersion.class))),
            ModelColumn.of(type).stream()
                .map(column -> number(column.component().getAnnotation(ReadingVersion.class))))
        .max(Integer::compare)
        .orElse(0);
  }

  private static int number(@Nullable ReadingVersion version) {
    return version == null ? 0 : version.value();
  }
}
