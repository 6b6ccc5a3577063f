package org.vigil.container.tar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.container.ByteWindow;

/**
 * The PAX records before an entry, looked at before the library does: it refuses a whole archive
 * for a time or a number that is none. Such a record gets a name that nobody knows, so that the
 * header's own value holds.
 */
final class PaxRecords {
  private static final Pattern RECORD = Pattern.compile("(\\d{1,7}) ([^=]+)=");
  private static final Pattern TIME = Pattern.compile("(-?\\d{1,16}(\\.\\d{0,30})?)?");
  private static final Pattern NUMBER = Pattern.compile("\\d{0,18}");
  private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{0,9}");
  private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);
  private static final byte UNKNOWN = '-';

  private PaxRecords() {}

  /** Mends the records that lie ahead, so many bytes; tells whether one had to be. */
  static boolean mend(ByteWindow window, int length) throws IOException {
    String text = new String(window.peek(length), StandardCharsets.ISO_8859_1);
    Matcher record = RECORD.matcher(text);
    boolean mended = false;
    int at = 0;
    while (record.region(at, text.length()).lookingAt()) {
      int end = at + Integer.parseInt(record.group(1));
      if (end <= record.end() || end > text.length()) {
        return mended;
      }
      if (!values(record.group(2)).matcher(text.substring(record.end(), end - 1)).matches()) {
        window.buffer()[window.offset() + record.start(2)] = UNKNOWN;
        mended = true;
      }
      at = end;
    }
    return mended;
  }

  private static Pattern values(String name) {
    return switch (name) {
      case "mtime", "atime", "ctime", "LIBARCHIVE.creationtime" -> TIME;
      case "size", "uid", "gid" -> NUMBER;
      case "SCHILY.devmajor", "SCHILY.devminor" -> SMALL_NUMBER;
      default -> ANYTHING;
    };
  }
}
