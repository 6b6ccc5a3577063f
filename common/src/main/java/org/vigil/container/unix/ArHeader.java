package org.vigil.container.unix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ByteWindow;
import org.vigil.container.Failures;
import org.vigil.container.MagicNumbers;
import org.vigil.model.term.Reason;

/**
 * What stands before the bytes of an entry: sixty bytes of text.
 *
 * @param name as stored, without the spaces behind it; it may only point to the name
 * @param modifiedAt unless it is blank, as in tables of symbols
 */
record ArHeader(String name, @Nullable Instant modifiedAt, long sizeBytes) {
  static final int BYTES = 60;

  private static final int NAME_BYTES = 16;
  private static final int TIME_BYTES = 12;
  private static final int SIZE_OFFSET = 48;
  private static final int SIZE_BYTES = 10;
  private static final int END_OFFSET = 58;

  /** Whether a header there would end as headers do. */
  static boolean ends(byte[] bytes, int offset) {
    return MagicNumbers.at(bytes, offset + END_OFFSET, '`', '\n');
  }

  /** Reads it and leaves the window at the entry's bytes. */
  static ArHeader read(ByteWindow window) throws IOException {
    byte[] raw = window.peek(BYTES);
    if (raw.length < BYTES) {
      throw Failures.because(Reason.TRUNCATED);
    }
    long size = number(raw, SIZE_OFFSET, SIZE_BYTES);
    if (!ends(raw, 0) || size < 0) {
      throw Failures.because(Reason.CORRUPT);
    }
    window.pass(BYTES);
    long seconds = number(raw, NAME_BYTES, TIME_BYTES);
    String name = new String(raw, 0, NAME_BYTES, StandardCharsets.ISO_8859_1).stripTrailing();
    return new ArHeader(name, seconds < 0 ? null : Instant.ofEpochSecond(seconds), size);
  }

  /** A decimal number behind which spaces may stand, or -1. */
  private static long number(byte[] raw, int offset, int length) {
    String text = new String(raw, offset, length, StandardCharsets.ISO_8859_1).strip();
    try {
      return text.startsWith("+") ? -1 : Math.max(-1, Long.parseLong(text));
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
