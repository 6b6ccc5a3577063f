package org.vigil.isolate.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The {@link Shape} of each type that a message may be made of. */
final class Shapes {
  /** Of a list that does not say it by {@link MaxItems}. */
  private static final int MAX_ITEMS = 16;

  private final int maxTextChars;
  private final Map<Class<?>, Shape> known = new HashMap<>();

  Shapes(int maxTextChars) {
    this.maxTextChars = maxTextChars;
    Predicate<JsonToken> whole = token -> token == JsonToken.VALUE_NUMBER_INT;
    Predicate<JsonToken> real = token -> token == JsonToken.VALUE_NUMBER_FLOAT;
    scalar(
        Boolean.class,
        JsonToken::isBoolean,
        (v, out) -> out.writeBoolean(v),
        JsonParser::getBooleanValue);
    scalar(Integer.class, whole, (v, out) -> out.writeNumber(v), JsonParser::getIntValue);
    scalar(Long.class, whole, (v, out) -> out.writeNumber(v), JsonParser::getLongValue);
    scalar(Double.class, real, (v, out) -> out.writeNumber(v), JsonParser::getDoubleValue);
    // To the millisecond, as tables keep it.
    scalar(
        Instant.class,
        whole,
        (v, out) -> out.writeNumber(v.toEpochMilli()),
        in -> Instant.ofEpochMilli(in.getLongValue()));
    scalar(
        Duration.class,
        whole,
        (v, out) -> out.writeNumber(v.toMillis()),
        in -> Duration.ofMillis(in.getLongValue()));
    scalar(String.class, Shapes::text, this::writeText, this::readText);
    scalar(
        Path.class,
        Shapes::text,
        (v, out) -> writeText(v.toString(), out),
        in -> Path.of(readText(in)));
    known.put(boolean.class, of(Boolean.class));
    known.put(int.class, of(Integer.class));
    known.put(long.class, of(Long.class));
    known.put(double.class, of(Double.class));
  }

  /** Writes a value that is one token. */
  private interface ScalarWriter<V> {
    void write(V value, CBORGenerator out) throws IOException;
  }

  /** Reads it. */
  private interface ScalarReader<V> {
    V read(JsonParser in) throws IOException;
  }

  private <V> void scalar(
      Class<V> type, Predicate<JsonToken> token, ScalarWriter<V> writer, ScalarReader<V> reader) {
    known.put(
        type,
        new Shape() {
          @Override
          public void write(Object value, CBORGenerator out) throws IOException {
            writer.write(type.cast(value), out);
          }

          @Override
          public Object read(JsonParser in) throws IOException {
            JsonToken current = in.currentToken();
            Shape.require(current != null && token.test(current));
            return Objects.requireNonNull(reader.read(in));
          }
        });
  }

  private static boolean text(JsonToken token) {
    return token == JsonToken.VALUE_STRING;
  }

  private void writeText(String text, CBORGenerator out) throws IOException {
    String head = text.length() <= maxTextChars ? text : text.substring(0, maxTextChars);
    // Half of a surrogate pair becomes a question mark.
    byte[] bytes = head.getBytes(UTF_8);
    out.writeUTF8String(bytes, 0, bytes.length);
  }

  private String readText(JsonParser in) throws IOException {
    String text = in.getText();
    Shape.require(text.length() <= maxTextChars);
    return text;
  }

  /** The shape of a type that has no type arguments. */
  Shape of(Class<?> type) {
    Shape shape = known.get(type);
    if (shape == null) {
      shape = made(type);
      known.put(type, shape);
    }
    return shape;
  }

  private Shape made(Class<?> type) {
    if (type.isRecord()) {
      return new RecordShape(type, this::of);
    }
    if (type.isEnum()) {
      return enumeration(type);
    }
    if (type.isSealed()) {
      return sealed(type);
    }
    throw new IllegalArgumentException("No part of a message: " + type);
  }

  /** The shape of a component. */
  Shape of(RecordComponent component) {
    Type type = component.getGenericType();
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      MaxItems most = component.getAnnotation(MaxItems.class);
      Shape item = of((Class<?>) list.getActualTypeArguments()[0]);
      return list(item, most == null ? MAX_ITEMS : most.value());
    }
    return of(component.getType());
  }

  private Shape enumeration(Class<?> type) {
    Map<String, Object> constants = new HashMap<>();
    for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
      constants.put(((Enum<?>) constant).name(), constant);
    }
    return new Shape() {
      @Override
      public void write(Object value, CBORGenerator out) throws IOException {
        out.writeString(((Enum<?>) value).name());
      }

      @Override
      public Object read(JsonParser in) throws IOException {
        Shape.require(in.currentToken() == JsonToken.VALUE_STRING);
        Object constant = constants.get(in.getText());
        if (constant == null) {
          throw new IllegalArgumentException("Not a " + type.getSimpleName());
        }
        return constant;
      }
    };
  }

  private static Shape list(Shape item, int most) {
    return new Shape() {
      @Override
      public void write(Object value, CBORGenerator out) throws IOException {
        out.writeStartArray();
        for (Object each : (List<?>) value) {
          item.write(Objects.requireNonNull(each), out);
        }
        out.writeEndArray();
      }

      @Override
      public Object read(JsonParser in) throws IOException {
        Shape.require(in.currentToken() == JsonToken.START_ARRAY);
        List<Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          Shape.require(items.size() < most);
          items.add(item.read(in));
        }
        return items;
      }
    };
  }

  /** A map of one entry: the simple name of the record or enum, and its value. */
  private Shape sealed(Class<?> type) {
    Map<String, Shape> kinds = new LinkedHashMap<>();
    for (Class<?> kind : Objects.requireNonNull(type.getPermittedSubclasses())) {
      if (kind.isRecord() || kind.isEnum()) {
        kinds.put(kind.getSimpleName(), of(kind));
      }
    }
    return new Shape() {
      @Override
      public void write(Object value, CBORGenerator out) throws IOException {
        String name = value.getClass().getSimpleName();
        out.writeStartObject();
        out.writeFieldName(name);
        Objects.requireNonNull(kinds.get(name)).write(value, out);
        out.writeEndObject();
      }

      @Override
      public Object read(JsonParser in) throws IOException {
        Shape.require(in.currentToken() == JsonToken.START_OBJECT);
        String name = in.nextFieldName();
        Shape kind = name == null ? null : kinds.get(name);
        if (kind == null) {
          throw new IllegalArgumentException("Not a " + type.getSimpleName());
        }
        in.nextToken();
        Object value = kind.read(in);
        Shape.require(in.nextToken() == JsonToken.END_OBJECT);
        return value;
      }
    };
  }
}
