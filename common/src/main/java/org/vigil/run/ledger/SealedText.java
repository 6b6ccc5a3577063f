package org.vigil.run.ledger;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Since;

/**
 * A row as the one text that its seal is taken over: as records write themselves, of the columns
 * that the schema had when the row was written. So a column that is added later changes no seal.
 */
final class SealedText {
  private SealedText() {}

  static String of(@Nullable Object value, int schemaVersion) {
    if (value instanceof Record row) {
      return Arrays.stream(row.getClass().getRecordComponents())
          .filter(component -> isIn(schemaVersion, component.getAnnotation(Since.class)))
          .map(component -> component.getName() + "=" + of(value(component, row), schemaVersion))
          .collect(joining(", ", row.getClass().getSimpleName() + "[", "]"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(item -> of(item, schemaVersion)).collect(joining(", ", "[", "]"));
    }
    return String.valueOf(value);
  }

  private static boolean isIn(int schemaVersion, @Nullable Since added) {
    return added == null || added.value() <= schemaVersion;
  }

  private static @Nullable Object value(RecordComponent component, Record row) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }
}
