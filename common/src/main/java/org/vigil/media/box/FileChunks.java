package org.vigil.media.box;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The chunks of a PNG (third edition) or a WebP file (RFC 9649). */
public final class FileChunks {
  private static final int PNG_HEAD = 8;
  private static final int PNG_CHECKSUM_BYTES = 4;
  private static final int RIFF_HEAD = 12;
  private static final int CHUNK_HEAD = 8;

  private FileChunks() {}

  /** Shows the chunks, each of a length, a kind, as many bytes and a checksum. */
  public static void png(ByteBuffer file, Visitor visitor) {
    for (long at = PNG_HEAD; at <= file.limit() - CHUNK_HEAD - PNG_CHECKSUM_BYTES; ) {
      int length = file.getInt((int) at);
      if (length < 0 || length > file.limit() - at - CHUNK_HEAD - PNG_CHECKSUM_BYTES) {
        return;
      }
      visitor.chunk(kind(file, (int) at + 4), (int) at + CHUNK_HEAD, length);
      at += CHUNK_HEAD + length + PNG_CHECKSUM_BYTES;
    }
  }

  /** Shows the chunks, each of a kind, a length, and as many bytes, made even. */
  public static void webp(ByteBuffer bytes, Visitor visitor) {
    ByteBuffer file = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    for (long at = RIFF_HEAD; at <= file.limit() - CHUNK_HEAD; ) {
      int length = file.getInt((int) at + 4);
      if (length < 0 || length > file.limit() - at - CHUNK_HEAD) {
        return;
      }
      visitor.chunk(kind(file, (int) at), (int) at + CHUNK_HEAD, length);
      at += CHUNK_HEAD + length + length % 2;
    }
  }

  private static String kind(ByteBuffer file, int at) {
    byte[] kind = new byte[4];
    file.get(at, kind);
    return new String(kind, ISO_8859_1);
  }

  /** Visits one chunk after the other: where its content begins, and how long that is. */
  public interface Visitor {
    void chunk(String kind, int at, int length);
  }
}
