package org.vigil.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Bytes written by hand. */
public final class Bytes {
  private Bytes() {}

  /** Each character is one byte. */
  public static byte[] of(String text) {
    return text.getBytes(ISO_8859_1);
  }

  public static byte[] hex(String digits) {
    return java.util.HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  public static byte[] ints(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    for (int value : values) {
      bytes.putInt(value);
    }
    return bytes.array();
  }

  /** A box of an ISO base media file. */
  public static byte[] box(String kind, byte[]... contents) {
    byte[] content = join(contents);
    return join(ints(8 + content.length), of(kind), content);
  }
}
