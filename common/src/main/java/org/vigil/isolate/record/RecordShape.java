package org.vigil.isolate.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record: a map from the names of its components to their values, in any order. */
final class RecordShape implements Shape {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private final List<Component> components = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final MethodHandle constructor;

  /** One component; one that is not nullable must be there. */
  private record Component(
      SerializedString name, Shape shape, boolean nullable, MethodHandle accessor) {}

  RecordShape(Class<?> type, Function<RecordComponent, Shape> shapes) {
    RecordComponent[] declared = type.getRecordComponents();
    try {
      for (RecordComponent component : declared) {
        positions.put(component.getName(), components.size());
        components.add(component(component, shapes));
      }
      Class<?>[] types = Stream.of(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      constructor =
          LOOKUP
              .unreflectConstructor(canonical)
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record has a constructor and accessors", e);
    }
  }

  private static Component component(
      RecordComponent component, Function<RecordComponent, Shape> shapes)
      throws IllegalAccessException {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return new Component(
        new SerializedString(component.getName()),
        shapes.apply(component),
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        LOOKUP.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class)));
  }

  @Override
  public void write(Object value, CBORGenerator out) throws IOException {
    out.writeStartObject();
    for (Component component : components) {
      Object part = get(component.accessor(), value);
      if (part != null) {
        out.writeFieldName(component.name());
        component.shape().write(part, out);
      }
    }
    out.writeEndObject();
  }

  @Override
  public Object read(JsonParser in) throws IOException {
    Shape.require(in.currentToken() == JsonToken.START_OBJECT);
    @Nullable Object[] values = new @Nullable Object[components.size()];
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      Integer position = positions.get(name);
      if (position == null || values[position] != null) {
        throw new IllegalArgumentException("A component that is unknown or there twice");
      }
      in.nextToken();
      values[position] = components.get(position).shape().read(in);
    }
    Shape.require(in.currentToken() == JsonToken.END_OBJECT);
    for (int i = 0; i < values.length; i++) {
      Shape.require(values[i] != null || components.get(i).nullable());
    }
    return construct(values);
  }

  private static @Nullable Object get(MethodHandle accessor, Object value) {
    try {
      return (Object) accessor.invokeExact(value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("An accessor throws nothing else", e);
    }
  }

  private Object construct(@Nullable Object[] values) {
    try {
      return (Object) constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalArgumentException("Not such a record", e);
    }
  }
}
