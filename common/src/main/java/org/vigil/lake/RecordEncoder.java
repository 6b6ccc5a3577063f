package org.vigil.lake;

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.EncoderField;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.ProductEncoder;
import org.apache.spark.sql.catalyst.encoders.Codec;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.term.TableText;
import scala.Function0;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;

/**
 * A Spark encoder from a Java record: one column per component, in order and by name. A primitive
 * is never null; everything else may be. Lists, enums and records nest.
 */
public final class RecordEncoder {
  private static final Map<Type, AgnosticEncoder<?>> SCALARS =
      Map.of(
          String.class, AgnosticEncoders.StringEncoder$.MODULE$,
          int.class, AgnosticEncoders.PrimitiveIntEncoder$.MODULE$,
          long.class, AgnosticEncoders.PrimitiveLongEncoder$.MODULE$,
          double.class, AgnosticEncoders.PrimitiveDoubleEncoder$.MODULE$,
          boolean.class, AgnosticEncoders.PrimitiveBooleanEncoder$.MODULE$,
          Integer.class, AgnosticEncoders.BoxedIntEncoder$.MODULE$,
          Long.class, AgnosticEncoders.BoxedLongEncoder$.MODULE$,
          Double.class, AgnosticEncoders.BoxedDoubleEncoder$.MODULE$,
          Boolean.class, AgnosticEncoders.BoxedBooleanEncoder$.MODULE$,
          Instant.class, AgnosticEncoders.STRICT_INSTANT_ENCODER());

  private RecordEncoder() {}

  /** The encoder of a record type. */
  public static <R extends Record> Encoder<R> of(Class<R> type) {
    return ExpressionEncoder.apply(product(type));
  }

  /** The columns of a record type, named as its components, with their sentences as comments. */
  static StructType schema(Class<? extends Record> type) {
    return product(type).schema();
  }

  private static <R> ProductEncoder<R> product(Class<R> type) {
    if (!isPublic(type)) {
      // Spark would fall back to slow interpretation, and say so in the log only.
      throw new IllegalArgumentException(type + " must be public, with all that encloses it");
    }
    List<EncoderField> fields =
        Arrays.stream(type.getRecordComponents()).map(RecordEncoder::field).toList();
    return new ProductEncoder<>(
        ClassTag.apply(type), CollectionConverters.asScala(fields).toSeq(), Option.empty());
  }

  private static boolean isPublic(@Nullable Class<?> type) {
    return type == null
        || (Modifier.isPublic(type.getModifiers()) && isPublic(type.getEnclosingClass()));
  }

  private static EncoderField field(RecordComponent component) {
    AgnosticEncoder<?> encoder = encoder(component.getGenericType());
    return new EncoderField(
        component.getName(),
        encoder,
        encoder.nullable(),
        comment(component.getAnnotation(Doc.class)),
        Option.empty(),
        Option.empty());
  }

  private static Metadata comment(@Nullable Doc doc) {
    MetadataBuilder metadata = new MetadataBuilder();
    return doc == null ? metadata.build() : metadata.putString("comment", doc.value()).build();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static AgnosticEncoder<?> encoder(Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      AgnosticEncoder<?> element = encoder(generic.getActualTypeArguments()[0]);
      return new AgnosticEncoders.IterableEncoder(
          ClassTag.apply(List.class), element, element.nullable(), false);
    }
    AgnosticEncoder<?> scalar = SCALARS.get(type);
    if (scalar != null) {
      return scalar;
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isEnum() && TableText.class.isAssignableFrom(raw)) {
      return new AgnosticEncoders.TransformingEncoder(
          ClassTag.apply(raw),
          AgnosticEncoders.StringEncoder$.MODULE$,
          (Function0<?> & Serializable) () -> new TextCodec(raw.asSubclass(Enum.class)),
          true);
    }
    if (raw.isEnum()) {
      return new AgnosticEncoders.JavaEnumEncoder(ClassTag.apply(raw));
    }
    if (raw.isRecord()) {
      return product(raw);
    }
    throw new IllegalArgumentException("No column type for " + type);
  }

  /** An enum in Java, its text in the column. */
  private static final class TextCodec<E extends Enum<E>> implements Codec<E, String> {
    private final Class<E> type;
    private final Map<String, E> constants;

    TextCodec(Class<E> type) {
      this.type = type;
      this.constants =
          Arrays.stream(type.getEnumConstants())
              .collect(Collectors.toMap(one -> ((TableText) one).text(), Function.identity()));
    }

    @Override
    public @Nullable String encode(@Nullable E constant) {
      return constant == null ? null : ((TableText) constant).text();
    }

    @Override
    public @Nullable E decode(@Nullable String text) {
      E constant = text == null ? null : constants.get(text);
      if (text != null && constant == null) {
        throw new IllegalArgumentException(type + " has no " + text);
      }
      return constant;
    }
  }
}
