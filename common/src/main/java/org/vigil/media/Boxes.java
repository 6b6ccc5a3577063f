package org.vigil.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The boxes of an ISO base media file (ISO/IEC 14496-12, section 4.2). */
final class Boxes {
  private static final int HEADER_BYTES = 8;

  /** In place of a size: eight bytes follow that hold it. */
  private static final int LARGE = 1;

  private static final int LARGE_HEADER_BYTES = 16;

  private Boxes() {}

  /** Shows each box with what it holds; one that cannot be whole ends the walk. */
  static void walk(ByteBuffer bytes, Visitor visitor) throws IOException {
    int at = 0;
    while (at <= bytes.limit() - HEADER_BYTES) {
      boolean large = bytes.getInt(at) == LARGE && at <= bytes.limit() - LARGE_HEADER_BYTES;
      int header = large ? LARGE_HEADER_BYTES : HEADER_BYTES;
      long size = large ? bytes.getLong(at + HEADER_BYTES) : bytes.getInt(at);
      if (size < header || size > bytes.limit() - at) {
        return;
      }
      byte[] kind = new byte[4];
      bytes.get(at + 4, kind);
      visitor.box(new String(kind, ISO_8859_1), bytes.slice(at + header, (int) size - header));
      at += (int) size;
    }
  }

  /** What follows after so many bytes; nothing if there are fewer. */
  static ByteBuffer after(ByteBuffer content, int skipped) {
    int from = Math.min(skipped, content.limit());
    return content.slice(from, content.limit() - from);
  }

  /** Is shown one box after the other. */
  interface Visitor {
    void box(String kind, ByteBuffer content) throws IOException;
  }
}
