package org.vigil.jobs.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A directory of TIFF 6.0, section 2, as EXIF is made of: its fields by their tags, and behind them
 * what does not fit into a field. Little-endian.
 */
final class ExifDirectory {
  private static final int BYTE = 1;
  private static final int ASCII = 2;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int FIELD_BYTES = 12;
  private static final int WITHIN_FIELD = 4;

  private final SortedMap<Integer, Field> fields = new TreeMap<>();

  /** A tag's value, as it lies in the file. */
  private record Field(int type, int count, ByteBuffer value) {
    boolean within() {
      return value.capacity() <= WITHIN_FIELD;
    }

    int bytesBehind() {
      return within() ? 0 : (value.capacity() + 3) / 4 * 4;
    }
  }

  void text(int tag, String text) {
    byte[] bytes = (text + '\0').getBytes(US_ASCII);
    put(tag, ASCII, bytes.length, ByteBuffer.wrap(bytes));
  }

  void bytes(int tag, byte... value) {
    put(tag, BYTE, value.length, ByteBuffer.wrap(value));
  }

  void number(int tag, int value) {
    put(tag, SHORT, 1, empty(Short.BYTES).putShort(0, (short) value));
  }

  /** A long number, or an offset, which may be put anew. */
  void offset(int tag, int value) {
    put(tag, LONG, 1, empty(Integer.BYTES).putInt(0, value));
  }

  /** Fractions: numerators and denominators by turns. */
  void fractions(int tag, int... parts) {
    ByteBuffer value = empty(parts.length * Integer.BYTES);
    value.asIntBuffer().put(parts);
    put(tag, RATIONAL, parts.length / 2, value);
  }

  private void put(int tag, int type, int count, ByteBuffer value) {
    fields.put(tag, new Field(type, count, value));
  }

  /** How long it is with all that lies behind it. */
  int sizeBytes() {
    return sizeAlone() + fields.values().stream().mapToInt(Field::bytesBehind).sum();
  }

  private int sizeAlone() {
    return (Short.BYTES + fields.size() * FIELD_BYTES + Integer.BYTES + 3) / 4 * 4;
  }

  /**
   * Writes it.
   *
   * @param at where it begins
   * @param next where the next one of its chain begins, or 0
   */
  byte[] written(int at, int next) {
    byte[] written = new byte[sizeBytes()];
    ByteBuffer bytes = ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort((short) fields.size());
    int behind = sizeAlone();
    for (var entry : fields.entrySet()) {
      Field field = entry.getValue();
      bytes.putShort(entry.getKey().shortValue()).putShort((short) field.type());
      bytes.putInt(field.count());
      if (field.within()) {
        bytes.put(bytes.position(), field.value(), 0, field.value().capacity());
        bytes.position(bytes.position() + WITHIN_FIELD);
      } else {
        bytes.putInt(at + behind);
        bytes.put(behind, field.value(), 0, field.value().capacity());
        behind += field.bytesBehind();
      }
    }
    bytes.putInt(next);
    return written;
  }

  private static ByteBuffer empty(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
