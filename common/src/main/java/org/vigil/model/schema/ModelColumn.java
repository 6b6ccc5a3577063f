package org.vigil.model.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column as its record declares it, at whatever depth.
 *
 * @param path the names of the components that lead to it, joined by dots
 * @param component the component that declares it
 * @param since the version of the schema that has it
 */
public record ModelColumn(String path, RecordComponent component, int since) {
  /** The columns of a record and of the records in it, in their order. */
  public static List<ModelColumn> of(Class<? extends Record> type) {
    return columns("", type, 1).toList();
  }

  private static Stream<ModelColumn> columns(String prefix, Class<?> type, int since) {
    int added = Math.max(since, sinceOf(type.getAnnotation(Since.class)));
    return Arrays.stream(type.getRecordComponents())
        .flatMap(component -> columns(prefix, component, added));
  }

  private static Stream<ModelColumn> columns(String prefix, RecordComponent component, int since) {
    int added = Math.max(since, sinceOf(component.getAnnotation(Since.class)));
    String path = prefix + component.getName();
    Class<?> nested = element(component.getGenericType());
    return Stream.concat(
        Stream.of(new ModelColumn(path, component, added)),
        nested.isRecord() ? columns(path + ".", nested, added) : Stream.empty());
  }

  private static int sinceOf(@Nullable Since since) {
    return since == null ? 1 : since.value();
  }

  /** The type of a value, or of the values of a list. */
  private static Class<?> element(Type type) {
    return type instanceof ParameterizedType list
        ? element(list.getActualTypeArguments()[0])
        : (Class<?>) type;
  }
}
