package org.vigil.container.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.container.ByteWindow;

/**
 * Where a record's header and block end: found here, so that whatever is wrong within a record, the
 * next one is found.
 *
 * @param text the header, its empty line included, one character a byte
 * @param blockBytes how long the block is that follows
 */
record WarcHeader(String text, long blockBytes) {
  private static final int MAX_BYTES = 1 << 20;
  private static final byte[] RECORD = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern LENGTH =
      Pattern.compile("^content-length:[ \t]*(\\d{1,18})[ \t]*\r?$", flags());
  private static final Pattern ARC_LENGTH =
      Pattern.compile("\\S+ \\S+ \\S+ .* (\\d{1,18})[ \t]*\r?\n?");

  private static int flags() {
    return Pattern.MULTILINE | Pattern.CASE_INSENSITIVE;
  }

  /** Whether a record of a WARC begins here. */
  static boolean warcBegins(ByteWindow window) throws IOException {
    for (int i = 0; i < RECORD.length; i++) {
      if (window.at(i) != RECORD[i]) {
        return false;
      }
    }
    return true;
  }

  /** The header that begins here, if it is one; then the window is behind it. */
  static Optional<WarcHeader> read(ByteWindow window) throws IOException {
    boolean warc = warcBegins(window);
    Optional<WarcHeader> header = lines(window, warc).flatMap(raw -> of(raw, warc));
    if (header.isPresent()) {
      window.pass(header.get().text().length());
    }
    return header;
  }

  private static Optional<WarcHeader> of(byte[] raw, boolean warc) {
    String text = new String(raw, StandardCharsets.ISO_8859_1);
    Matcher length = (warc ? LENGTH : ARC_LENGTH).matcher(text);
    return (warc ? length.find() : length.matches())
        ? Optional.of(new WarcHeader(text, Long.parseLong(length.group(1))))
        : Optional.empty();
  }

  /** One line of an ARC, all lines up to the empty one of a WARC. */
  private static Optional<byte[]> lines(ByteWindow window, boolean all) throws IOException {
    boolean empty = false;
    for (int length = 0; length < MAX_BYTES; length++) {
      int next = window.at(length);
      if (next < 0) {
        return Optional.empty();
      }
      if (next == '\n' && (empty || !all)) {
        return Optional.of(window.peek(length + 1));
      }
      empty = next == '\n' || (empty && next == '\r');
    }
    return Optional.empty();
  }
}
