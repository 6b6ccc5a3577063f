package org.vigil.isolate.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a record may be on its way between processes. */
class RecordCodecTest {
  private static final int MAX_TEXT_CHARS = 8;
  private static final RecordCodec<Whole> WHOLE = RecordCodec.of(Whole.class, MAX_TEXT_CHARS);
  private static final RecordCodec<Pair> PAIR = RecordCodec.of(Pair.class, MAX_TEXT_CHARS);

  /** One component of each type. */
  private record Whole(
      boolean flag,
      int number,
      @Nullable Integer perhaps,
      long large,
      double real,
      String text,
      @Nullable String nothing,
      Instant time,
      Duration length,
      Path file,
      Colour colour,
      Pair pair,
      @MaxItems(3) List<Pair> pairs) {}

  /** A record within. */
  private record Pair(int left, @Nullable String right) {
    Pair {
      if (left < 0) {
        throw new IllegalArgumentException("Below 0");
      }
    }
  }

  /** An enum within. */
  private enum Colour {
    RED
  }

  private static Whole whole(String text, List<Pair> pairs) {
    return new Whole(
        true,
        -5,
        7,
        1L << 60,
        -1.5,
        text,
        null,
        Instant.parse("1903-05-04T11:22:01.123Z"),
        Duration.ofMinutes(3),
        Path.of("a b"),
        Colour.RED,
        new Pair(1, "x"),
        pairs);
  }

  private static <T> byte[] written(RecordCodec<T> codec, T value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    codec.write(value, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static DataInputStream stream(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /** Writes CBOR that no codec writes. */
  private interface Forgery {
    void write(CBORGenerator out) throws IOException;
  }

  private static byte[] forged(Forgery forgery) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BlockOutput message = new BlockOutput(new DataOutputStream(bytes));
    try (CBORGenerator out = new CBORFactory().createGenerator(message)) {
      forgery.write(out);
    }
    message.end();
    return bytes.toByteArray();
  }

  @Test
  void comesBackAsItWasAndNothingBehindIsTaken() throws IOException {
    Whole value = whole("\u00FC", List.of(new Pair(2, null), new Pair(3, "y")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(written(WHOLE, value));
    bytes.write(9);
    DataInputStream in = stream(bytes.toByteArray());
    assertThat(WHOLE.read(in)).isEqualTo(value);
    assertThat(in.read()).isEqualTo(9);
  }

  @Test
  void travelsInBlocks() throws IOException {
    RecordCodec<Whole> large = RecordCodec.of(Whole.class, 1 << 20);
    Whole value = whole("x".repeat(1 << 20), List.of());
    assertThat(large.read(stream(written(large, value)))).isEqualTo(value);
  }

  @Test
  void cutsLongTextsAndRefusesThem() throws IOException {
    RecordCodec<Whole> large = RecordCodec.of(Whole.class, 100);
    Whole value = whole("x".repeat(100), List.of());
    assertThat(WHOLE.read(stream(written(WHOLE, value))).text()).hasSize(MAX_TEXT_CHARS);
    byte[] long_ = written(large, value);
    assertThatThrownBy(() -> WHOLE.read(stream(long_)))
        .isInstanceOf(StreamCorruptedException.class);
  }

  @Test
  void refusesLongLists() throws IOException {
    byte[] bytes = written(WHOLE, whole("", Collections.nCopies(4, new Pair(1, null))));
    assertThatThrownBy(() -> WHOLE.read(stream(bytes)))
        .isInstanceOf(StreamCorruptedException.class);
  }

  @Test
  void tellsACutFromAForgery() throws IOException {
    byte[] bytes = written(PAIR, new Pair(1, "x"));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> PAIR.read(stream(cut))).isInstanceOf(EOFException.class);
    }
  }

  static Stream<Forgery> forgeries() {
    return Stream.of(
        out -> {},
        out -> out.writeNumber(1),
        out -> out.writeStartArray(),
        // Nothing, an unknown component, one twice.
        out -> pair(out),
        out -> pair(out, "left", 1, "other", 1),
        out -> pair(out, "left", 1, "left", 1),
        // Another type, too large a number, a null, a value that the record refuses.
        out -> pair(out, "left", "1"),
        out -> pair(out, "left", 1.5),
        out -> pair(out, "left", 1L << 40),
        out -> pair(out, "left", 1, "right", 2),
        out -> pair(out, "left", -1),
        out -> {
          out.writeStartObject();
          out.writeNumberField("left", 1);
          out.writeNullField("right");
          out.writeEndObject();
        },
        // Behind the end, and a depth that no record has.
        out -> {
          pair(out, "left", 1);
          out.writeNumber(1);
        },
        out -> {
          for (int i = 0; i < 900; i++) {
            out.writeStartArray();
          }
        },
        out -> {
          out.writeStartObject();
          out.writeFieldName("x".repeat(10_000));
        });
  }

  private static void pair(CBORGenerator out, Object... namesAndValues) throws IOException {
    out.writeStartObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      out.writeFieldName((String) namesAndValues[i]);
      Object value = namesAndValues[i + 1];
      if (value instanceof String text) {
        out.writeString(text);
      } else if (value instanceof Double real) {
        out.writeNumber(real);
      } else {
        out.writeNumber(((Number) value).longValue());
      }
    }
    out.writeEndObject();
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void refusesWhatNoCodecWrites(Forgery forgery) throws IOException {
    byte[] bytes = forged(forgery);
    assertThatThrownBy(() -> PAIR.read(stream(bytes))).isInstanceOf(StreamCorruptedException.class);
  }

  @Test
  void takesComponentsInAnyOrder() throws IOException {
    byte[] bytes = forged(out -> pair(out, "right", "x", "left", 1));
    assertThat(PAIR.read(stream(bytes))).isEqualTo(new Pair(1, "x"));
  }

  @Test
  void believesNoLengthOfABlock() {
    byte[] huge = {0x7F, 0, 0, 0};
    assertThatThrownBy(() -> PAIR.read(stream(huge))).isInstanceOf(StreamCorruptedException.class);
  }
}
