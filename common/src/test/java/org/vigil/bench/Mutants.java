package org.vigil.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Good files made bad, each by a number of its own, so that any one can be made again.
 *
 * @param good what they are made from; none is empty
 */
record Mutants(List<byte[]> good) {
  private static final int MOST_CHANGES = 4;
  private static final int LONGEST_RUN = 600;

  /** Where fields of headers and end records mostly lie. */
  private static final int EDGE = 160;

  /** What readers add to, multiply, allocate and skip by. */
  private static final long[] LENGTHS = {
    0,
    1,
    -1,
    -8,
    512,
    0xFFFF,
    0x7FFF_FFFF,
    0x8000_0000L,
    0xFFFF_FFFEL,
    10L << 40,
    Long.MAX_VALUE,
    Long.MAX_VALUE - 11,
    Long.MIN_VALUE
  };

  /** The one of this number. */
  byte[] of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = any(random).clone();
    for (int changes = random.nextInt(1, MOST_CHANGES);
        changes > 0 && bytes.length > 0;
        changes--) {
      bytes = changed(bytes, random);
    }
    return bytes;
  }

  private byte[] any(SplittableRandom random) {
    return good.get(random.nextInt(good.size()));
  }

  private byte[] changed(byte[] bytes, SplittableRandom random) {
    int at = place(bytes, random);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(LONGEST_RUN));
    switch (random.nextInt(9)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      case 2 -> Arrays.fill(bytes, at, to, (byte) (random.nextInt(3) - 1));
      case 3, 4 -> put(bytes, at, field(random));
      case 5 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 6 -> {
        return join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
      }
      case 7 -> {
        return join(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
      }
      default -> {
        return spliced(bytes, at, random);
      }
    }
    return bytes;
  }

  /** The front of one with the rest, or all, of another. */
  private byte[] spliced(byte[] bytes, int at, SplittableRandom random) {
    byte[] other = any(random);
    boolean whole = other.length == 0 || random.nextBoolean();
    byte[] rest =
        whole ? other : Arrays.copyOfRange(other, random.nextInt(other.length), other.length);
    return join(whole && random.nextBoolean() ? bytes : Arrays.copyOf(bytes, at), rest);
  }

  private static int place(byte[] bytes, SplittableRandom random) {
    int edge = Math.min(EDGE, bytes.length);
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(edge);
      case 1 -> bytes.length - 1 - random.nextInt(edge);
      default -> random.nextInt(bytes.length);
    };
  }

  /** A length in binary or, as tar and ar have it, in digits. */
  private static byte[] field(SplittableRandom random) {
    long length = LENGTHS[random.nextInt(LENGTHS.length)];
    if (random.nextInt(4) == 0) {
      return Long.toOctalString(length & ((1L << 33) - 1)).getBytes(StandardCharsets.US_ASCII);
    }
    boolean little = random.nextBoolean();
    ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    byte[] field = ByteBuffer.allocate(Long.BYTES).order(order).putLong(length).array();
    int width = 1 << random.nextInt(1, 4);
    return little
        ? Arrays.copyOf(field, width)
        : Arrays.copyOfRange(field, Long.BYTES - width, Long.BYTES);
  }

  private static void put(byte[] bytes, int at, byte[] field) {
    System.arraycopy(field, 0, bytes, at, Math.min(field.length, bytes.length - at));
  }

  private static byte[] join(byte[] front, byte[] rest) {
    byte[] joined = Arrays.copyOf(front, front.length + rest.length);
    System.arraycopy(rest, 0, joined, front.length, rest.length);
    return joined;
  }
}
