package org.vigil.container.zip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.vigil.container.compressed.GzipBytes;

/** A zip written byte by byte, so that every field of it can lie. */
public final class ZipBytes {
  public static final int STORED = 0;
  public static final int DEFLATED = 8;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int members;

  public static int crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  public static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    byte[] packed = new byte[content.length + 64];
    int length = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, length);
  }

  public ZipBytes stored(String name, byte[] content) {
    return member(utf8(name), new Said(0, STORED, crc(content), content.length), content);
  }

  public ZipBytes deflated(String name, byte[] content) {
    return member(
        utf8(name), new Said(0, DEFLATED, crc(content), content.length), deflate(content));
  }

  /** A stored member whose sizes stand behind it only. */
  public ZipBytes described(String name, byte[] content, boolean signed) {
    entry(utf8(name), 8, STORED, new int[] {0, 0, 0});
    raw(content);
    if (signed) {
      raw(ints(0x08074b50));
    }
    return raw(ints(crc(content), content.length, content.length));
  }

  /** A member whose header says so. */
  public ZipBytes member(byte[] name, Said said, byte[] packed) {
    return header(name, said, packed.length).raw(packed);
  }

  /** A member's headers, which tell of so many compressed bytes. */
  public ZipBytes header(byte[] name, Said said, int packedBytes) {
    entry(name, said.flags, said.method, new int[] {said.crc, packedBytes, said.sizeBytes});
    return this;
  }

  /** What a local header says of its member. */
  public record Said(int flags, int method, int crc, int sizeBytes) {}

  public ZipBytes raw(byte[] more) {
    bytes.writeBytes(more);
    return this;
  }

  /** The directory and the end record. */
  public byte[] end() {
    return end(members);
  }

  public byte[] end(int count) {
    int offset = bytes.size();
    raw(directory.toByteArray()).raw(ints(0x06054b50)).raw(shorts(0, 0, count, count));
    return raw(ints(directory.size(), offset)).raw(shorts(0)).unended();
  }

  public byte[] unended() {
    return bytes.toByteArray();
  }

  private void entry(byte[] name, int flags, int method, int[] checks) {
    byte[] common = common(name, flags, method, checks);
    list(name, common, bytes.size());
    raw(ints(0x04034b50)).raw(common).raw(name);
  }

  /** A stored member that only the directory knows. */
  public ZipBytes listed(String name, byte[] content, int offset) {
    list(utf8(name), common(utf8(name), 0, STORED, checks(content)), offset);
    return this;
  }

  /**
   * A deflated member whose local header tells this size in 64 bits; the directory does not lie.
   */
  public ZipBytes wide(String name, byte[] content, long compressedBytes) {
    byte[] packed = deflate(content);
    int[] checks = {crc(content), packed.length, content.length};
    list(utf8(name), common(utf8(name), 0, DEFLATED, checks), bytes.size());
    checks[1] = -1;
    checks[2] = -1;
    byte[] local = common(utf8(name), 0, DEFLATED, checks);
    local[24] = 20;
    byte[] sizes = longs(content.length, compressedBytes);
    return raw(ints(0x04034b50))
        .raw(local)
        .raw(utf8(name))
        .raw(shorts(1, 16))
        .raw(sizes)
        .raw(packed);
  }

  /** A stored member whose local header tells of so many bytes; the directory does not lie. */
  public ZipBytes lying(String name, byte[] content, int sizeBytes) {
    list(utf8(name), common(utf8(name), 0, STORED, checks(content)), bytes.size());
    int[] lies = {crc(content), sizeBytes, sizeBytes};
    return raw(ints(0x04034b50))
        .raw(common(utf8(name), 0, STORED, lies))
        .raw(utf8(name))
        .raw(content);
  }

  /** A stored member that the directory does not know. */
  public ZipBytes unlisted(String name, byte[] content) {
    raw(ints(0x04034b50)).raw(common(utf8(name), 0, STORED, checks(content)));
    return raw(utf8(name)).raw(content);
  }

  private static int[] checks(byte[] content) {
    return new int[] {crc(content), content.length, content.length};
  }

  private static byte[] common(byte[] name, int flags, int method, int[] checks) {
    return GzipBytes.join(
        shorts(20, flags, method, 0x6000, 0x5AA1), ints(checks), shorts(name.length, 0));
  }

  private void list(byte[] name, byte[] common, int offset) {
    directory.writeBytes(ints(0x02014b50));
    directory.writeBytes(shorts(20));
    directory.writeBytes(common);
    directory.writeBytes(new byte[10]);
    directory.writeBytes(ints(offset));
    directory.writeBytes(name);
    members++;
  }

  public static byte[] ints(int... values) {
    byte[] bytes = new byte[4 * values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (values[i / 4] >>> (8 * (i % 4)));
    }
    return bytes;
  }

  public static byte[] shorts(int... values) {
    byte[] bytes = new byte[2 * values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (values[i / 2] >>> (8 * (i % 2)));
    }
    return bytes;
  }

  public static byte[] longs(long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * values.length);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(values);
    return bytes.array();
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
