package org.vigil.container.compressed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ByteWindow;
import org.vigil.container.Failures;
import org.vigil.container.MemberName;
import org.vigil.model.term.Reason;

/**
 * What stands before the compressed bytes of a part (RFC 1952, 2.3).
 *
 * @param name the original file's name, or {@code content}
 * @param modifiedAt when the original was changed, unless unknown
 */
record GzipHeader(String name, @Nullable Instant modifiedAt) {
  private static final int FIXED_BYTES = 10;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  /** No field is longer than this in honest files. */
  private static final int MAX_TEXT = 1 << 16;

  /** Whether a part begins here. */
  static boolean here(ByteWindow window) throws IOException {
    return begins(window.at(0), window.at(1), window.at(2), window.at(3));
  }

  /** Reads it and leaves the window at the compressed bytes. */
  static GzipHeader read(ByteWindow window) throws IOException {
    if (!window.has(FIXED_BYTES)) {
      throw Failures.because(Reason.TRUNCATED);
    }
    int flags = window.at(3);
    long seconds = Integer.toUnsignedLong(window.int32(4));
    window.pass(FIXED_BYTES);
    if ((flags & EXTRA) != 0) {
      window.pass(2 + window.int16(0));
    }
    String name = (flags & NAME) == 0 ? "" : text(window);
    if ((flags & COMMENT) != 0) {
      text(window);
    }
    window.pass(flags & HEADER_CRC);
    return new GzipHeader(
        name.isEmpty() ? "content" : name, seconds == 0 ? null : Instant.ofEpochSecond(seconds));
  }

  /** Latin-1 by the standard, UTF-8 in practice. */
  private static String text(ByteWindow window) throws IOException {
    int length = 0;
    while (window.at(length) > 0) {
      if (++length > MAX_TEXT) {
        throw Failures.because(Reason.CORRUPT);
      }
    }
    byte[] raw = window.peek(length);
    window.pass(length + 1L);
    return MemberName.decode(raw, StandardCharsets.ISO_8859_1).text();
  }

  /** The magic number, the only method there is, and no reserved flag. */
  static boolean begins(int id1, int id2, int method, int flags) {
    return (id1 & 0xFF) == 0x1F && (id2 & 0xFF) == 0x8B && method == 8 && (flags & 0xE0) == 0;
  }
}
