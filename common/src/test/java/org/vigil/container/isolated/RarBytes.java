package org.vigil.container.isolated;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.vigil.container.zip.ZipBytes;

/** Writes RAR 4 archives of stored files. */
public final class RarBytes {
  public static final int ENCRYPTED = 0x04;
  public static final int SPLIT_BEFORE = 0x01;
  public static final int SPLIT_AFTER = 0x02;
  private static final int VOLUME = 0x01;
  private static final int FIRST_VOLUME = 0x100;

  private static final byte[] MARKER = {'R', 'a', 'r', '!', 0x1A, 7, 0};
  private static final int LONG_BLOCK = 0x8000;
  private static final int STORED = 0x30;

  private RarBytes() {}

  public static byte[] of(List<String> names, List<byte[]> contents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(MARKER);
    out.writeBytes(block(0x73, 0, new byte[6]));
    for (int i = 0; i < names.size(); i++) {
      out.writeBytes(file(names.get(i), contents.get(i), STORED, 0));
    }
    out.writeBytes(block(0x7B, 0x4000, new byte[0]));
    return out.toByteArray();
  }

  /** One file with this method and these flags. */
  public static byte[] odd(String name, byte[] content, int method, int flags) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(MARKER);
    out.writeBytes(block(0x73, 0, new byte[6]));
    out.writeBytes(file(name, content, method, flags));
    out.writeBytes(block(0x7B, 0x4000, new byte[0]));
    return out.toByteArray();
  }

  /** A volume that holds one whole file, and a piece of another. */
  public static byte[] volume(int number, boolean last, byte[] file, Piece piece) {
    int first = number == 0 ? FIRST_VOLUME : 0;
    int flags = (number == 0 ? 0 : SPLIT_BEFORE) | (last ? 0 : SPLIT_AFTER);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(MARKER);
    out.writeBytes(block(0x73, VOLUME | first, new byte[6]));
    if (number == 0) {
      out.writeBytes(file("whole", file, STORED, 0));
    }
    out.writeBytes(file("split", piece, STORED, flags));
    out.writeBytes(block(0x7B, 0x4000 | (last ? 0 : 1), new byte[0]));
    return out.toByteArray();
  }

  /** A part of a file. */
  public static final class Piece {
    private final byte[] bytes;
    private final int crc;
    private final int fileBytes;

    public Piece(byte[] bytes, int crc, int fileBytes) {
      this.bytes = bytes;
      this.crc = crc;
      this.fileBytes = fileBytes;
    }
  }

  private static byte[] file(String name, byte[] content, int method, int flags) {
    return file(name, new Piece(content, ZipBytes.crc(content), content.length), method, flags);
  }

  private static byte[] file(String name, Piece piece, int method, int flags) {
    byte[] nameBytes = name.getBytes(StandardCharsets.US_ASCII);
    byte[] header = new byte[25 + nameBytes.length];
    little(header)
        .putInt(piece.bytes.length)
        .putInt(piece.fileBytes)
        .put((byte) 2)
        .putInt(piece.crc)
        .putInt(0x4A21_0000)
        .put((byte) 20)
        .put((byte) method)
        .putShort((short) nameBytes.length)
        .putInt(0x20)
        .put(nameBytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(block(0x74, LONG_BLOCK | flags, header));
    out.writeBytes(piece.bytes);
    return out.toByteArray();
  }

  private static byte[] block(int type, int flags, byte[] rest) {
    byte[] block = new byte[7 + rest.length];
    little(block)
        .putShort((short) 0)
        .put((byte) type)
        .putShort((short) flags)
        .putShort((short) block.length)
        .put(rest);
    CRC32 crc = new CRC32();
    crc.update(block, 2, block.length - 2);
    little(block).putShort((short) crc.getValue());
    return block;
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
