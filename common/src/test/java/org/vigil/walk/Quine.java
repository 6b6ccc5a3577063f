package org.vigil.walk;

import java.io.ByteArrayOutputStream;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.container.zip.ZipBytes;

/**
 * A gzip file whose one member is itself, but for a checksum that lies (after R. Cox, "Zip Files
 * All the Way Down", 2010): DEFLATE as a language of two instructions, to print what follows, and
 * to print again what was printed last; both are five bytes long.
 */
public final class Quine {
  private static final int LENGTH = 196;
  private static final byte[] FRONT =
      GzipBytes.join(new byte[] {31, (byte) 139, 8, 8, 0, 0, 0, 0, 0, 0}, ZipBytes.utf8("self\0"));
  private static final byte[] BACK = ZipBytes.ints(0, LENGTH);

  private static final byte[] PRINT_0 = print(0);
  private static final byte[] PRINT_5 = print(5);
  private static final byte[] PRINT_13 = print(13);
  private static final byte[] PRINT_20 = print(20);
  private static final byte[] AGAIN_20 = again(false, 20, 10);
  private static final byte[] AGAIN_13 = again(true, 13, 3);

  private Quine() {}

  public static byte[] bytes() {
    byte[] first = GzipBytes.join(AGAIN_20, PRINT_5, PRINT_5, PRINT_20);
    byte[] second = GzipBytes.join(AGAIN_20, PRINT_20, AGAIN_20, PRINT_20);
    byte[] third = GzipBytes.join(AGAIN_20, PRINT_0, PRINT_0, PRINT_13);
    byte[] last = GzipBytes.join(AGAIN_13, BACK);
    return GzipBytes.join(
        GzipBytes.join(FRONT, PRINT_20, FRONT, PRINT_20),
        GzipBytes.join(AGAIN_20, PRINT_5, AGAIN_20, PRINT_5, PRINT_5, PRINT_20, first),
        GzipBytes.join(AGAIN_20, PRINT_20, second, AGAIN_20, PRINT_20, third),
        GzipBytes.join(third, last, last));
  }

  /** A stored block of so many bytes, but for the bytes. */
  private static byte[] print(int length) {
    return new byte[] {0, (byte) length, 0, (byte) ~length, (byte) 0xFF};
  }

  /** Prints the last bytes again, ten and then the others, in Huffman's fixed codes. */
  private static byte[] again(boolean end, int distance, int others) {
    Bits bits = new Bits();
    bits.put(end ? 1 : 0, 1).put(1, 2);
    bits.length(10).distance(distance).length(others).distance(distance);
    return bits.put(0, 7).bytes();
  }

  /** Bits as DEFLATE has them: the lowest first, but for the codes. */
  private static final class Bits {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int held;
    private int count;

    Bits put(int value, int width) {
      for (int i = 0; i < width; i++) {
        held |= (value >> i & 1) << count++;
        if (count == Byte.SIZE) {
          bytes.write(held);
          held = 0;
          count = 0;
        }
      }
      return this;
    }

    private Bits code(int code, int width) {
      return put(Integer.reverse(code) >>> (Integer.SIZE - width), width);
    }

    /** From 3 to 10. */
    Bits length(int length) {
      return code(length - 2, 7);
    }

    /** From 13 to 24. */
    Bits distance(int distance) {
      return distance < 17 ? code(7, 5).put(distance - 13, 2) : code(8, 5).put(distance - 17, 3);
    }

    byte[] bytes() {
      return count == 0 ? bytes.toByteArray() : put(0, Byte.SIZE - count).bytes.toByteArray();
    }
  }
}
