package org.vigil.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip written byte by byte, so that every field of it can lie. */
final class ZipBytes {
  static final int STORED = 0;
  static final int DEFLATED = 8;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int members;

  static int crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    byte[] packed = new byte[content.length + 64];
    int length = deflater.deflate(packed);
    deflater.end();
    return java.util.Arrays.copyOf(packed, length);
  }

  ZipBytes stored(String name, byte[] content) {
    return member(utf8(name), 0, STORED, crc(content), content, content.length);
  }

  ZipBytes deflated(String name, byte[] content) {
    return member(utf8(name), 0, DEFLATED, crc(content), deflate(content), content.length);
  }

  /** A stored member whose sizes stand behind it only. */
  ZipBytes described(String name, byte[] content, boolean signed) {
    entry(utf8(name), 8, STORED, new int[] {0, 0, 0});
    raw(content);
    if (signed) {
      raw(ints(0x08074b50));
    }
    return raw(ints(crc(content), content.length, content.length));
  }

  /** A member whose fields are as given. */
  ZipBytes member(byte[] name, int flags, int method, int crc, byte[] packed, int size) {
    entry(name, flags, method, new int[] {crc, packed.length, size});
    return raw(packed);
  }

  ZipBytes raw(byte[] more) {
    bytes.writeBytes(more);
    return this;
  }

  /** The directory and the end record. */
  byte[] end() {
    return end(members);
  }

  byte[] end(int count) {
    int offset = bytes.size();
    raw(directory.toByteArray());
    ByteBuffer end = buffer(22).putInt(0x06054b50).putInt(0).putShort((short) count);
    end.putShort((short) count).putInt(directory.size()).putInt(offset).putShort((short) 0);
    return raw(end.array()).unended();
  }

  byte[] unended() {
    return bytes.toByteArray();
  }

  private void entry(byte[] name, int flags, int method, int[] checks) {
    ByteBuffer common = buffer(26).putShort((short) 20).putShort((short) flags);
    common.putShort((short) method).putInt(0x5AA16000);
    common.put(ints(checks)).putShort((short) name.length).putShort((short) 0);
    raw(ints(0x04034b50)).raw(common.array()).raw(name);
    directory.writeBytes(ints(0x02014b50));
    directory.writeBytes(new byte[] {20, 0});
    directory.writeBytes(common.array());
    directory.writeBytes(new byte[14]);
    directory.writeBytes(name);
    members++;
  }

  static byte[] ints(int... values) {
    ByteBuffer buffer = buffer(4 * values.length);
    for (int value : values) {
      buffer.putInt(value);
    }
    return buffer.array();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
