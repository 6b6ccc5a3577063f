package org.vigil.container.tar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A tar written block by block, so that every field of it can lie. */
public final class TarBytes {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public TarBytes file(String name, byte[] content) {
    return entry('0', name, content.length, "").raw(padded(content));
  }

  public TarBytes directory(String name) {
    return entry('5', name, 0, "");
  }

  /** PAX records for the entry that follows. */
  public TarBytes pax(String keyword, String value) {
    String rest = " " + keyword + "=" + value + "\n";
    int length = rest.getBytes(StandardCharsets.UTF_8).length;
    int digits = String.valueOf(length + 4).length();
    byte[] record = ((length + digits) + rest).getBytes(StandardCharsets.UTF_8);
    return entry('x', "pax", record.length, "").raw(padded(record));
  }

  public TarBytes entry(char type, String name, long size, String target) {
    return raw(header(type, name, size, target));
  }

  public TarBytes raw(byte[] more) {
    bytes.writeBytes(more);
    return this;
  }

  public byte[] end() {
    return raw(new byte[1024]).unended();
  }

  public byte[] unended() {
    return bytes.toByteArray();
  }

  public static byte[] header(char type, String name, long size, String target) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644");
    put(header, 124, String.format("%011o", size));
    put(header, 136, "14000000000");
    header[156] = (byte) type;
    put(header, 157, target);
    put(header, 257, "ustar");
    put(header, 263, "00");
    return checked(header);
  }

  /** Puts the checksum that holds. */
  public static byte[] checked(byte[] header) {
    Arrays.fill(header, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    put(header, 148, String.format("%06o\0 ", sum));
    return header;
  }

  public static byte[] padded(byte[] content) {
    return Arrays.copyOf(content, (content.length + 511) / 512 * 512);
  }

  private static void put(byte[] header, int offset, String text) {
    byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(raw, 0, header, offset, raw.length);
  }
}
