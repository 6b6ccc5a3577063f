package org.vigil.media.box;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The boxes of an ISO base media file (ISO/IEC 14496-12, section 4.2). */
public final class Boxes {
  private static final int HEADER_BYTES = 8;

  /** In place of a size: eight bytes follow that hold it. */
  private static final int LARGE = 1;

  private static final int LARGE_HEADER_BYTES = 16;

  private Boxes() {}

  /** Shows each box with what it holds; one that cannot be whole ends the walk. */
  public static void walk(ByteBuffer bytes, Visitor visitor) throws IOException {
    int at = 0;
    while (at <= bytes.limit() - HEADER_BYTES) {
      boolean large = bytes.getInt(at) == LARGE && at <= bytes.limit() - LARGE_HEADER_BYTES;
      int header = large ? LARGE_HEADER_BYTES : HEADER_BYTES;
      long size = large ? bytes.getLong(at + HEADER_BYTES) : bytes.getInt(at);
      if (size < header || size > bytes.limit() - at) {
        return;
      }
      visitor.box(kind(bytes, at), bytes.slice(at + header, (int) size - header));
      at += (int) size;
    }
  }

  /** What follows after so many bytes; nothing if there are fewer. */
  public static ByteBuffer after(ByteBuffer content, int skipped) {
    int from = Math.min(skipped, content.limit());
    return content.slice(from, content.limit() - from);
  }

  /** Whether a file of such boxes begins here. */
  public static boolean begins(ByteBuffer file, int at) {
    return at >= 0
        && at <= file.limit() - HEADER_BYTES
        && kind(file, at).equals("ftyp")
        && next(file, at) > at;
  }

  /** Where the box that begins here ends; the file's end if it says so or is cut, -1 if none is. */
  public static int next(ByteBuffer file, int at) {
    if (at > file.limit() - HEADER_BYTES || !kind(file, at).matches("[ -~\u00a9]{4}")) {
      return -1;
    }
    long size = Integer.toUnsignedLong(file.duplicate().getInt(at));
    if (size == 1 && at <= file.limit() - 2 * HEADER_BYTES) {
      size = file.duplicate().getLong(at + HEADER_BYTES);
    } else if (size == 0) {
      size = file.limit();
    }
    return size < HEADER_BYTES ? -1 : (int) Math.min(file.limit(), at + Math.min(size, 1L << 30));
  }

  /** Where the boxes end that begin here. */
  public static int end(ByteBuffer file, int at) {
    int end = at;
    for (int next = next(file, at); next > end; next = next(file, end)) {
      end = next;
    }
    return end;
  }

  private static String kind(ByteBuffer file, int at) {
    byte[] kind = new byte[4];
    file.get(at + 4, kind);
    return new String(kind, ISO_8859_1);
  }

  /** Visits one box after the other. */
  public interface Visitor {
    void box(String kind, ByteBuffer content) throws IOException;
  }
}
