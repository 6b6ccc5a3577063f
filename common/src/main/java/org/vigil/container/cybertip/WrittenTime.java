package org.vigil.container.cybertip;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as a report writes it. Without an offset it is no instant: none is assumed.
 *
 * @param offset null where none is written
 */
record WrittenTime(LocalDateTime local, @Nullable ZoneOffset offset) {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?) ?"
              + "(Z|UTC|[+-]\\d\\d(?::?\\d\\d)?)?");

  /** The time, or empty when the text is none. */
  static Optional<WrittenTime> parse(String text) {
    var iso = ISO.matcher(text);
    if (!iso.matches()) {
      return Optional.empty();
    }
    try {
      var local = LocalDateTime.parse(iso.group(1) + "T" + iso.group(2));
      return Optional.of(new WrittenTime(local, offset(iso.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty(); // it looks like a time, but no calendar holds it
    }
  }

  private static @Nullable ZoneOffset offset(@Nullable String written) {
    return written == null ? null : ZoneOffset.of(written.equals("UTC") ? "Z" : written);
  }

  /** The time of the first of these names in the node; one that is none is a flaw. */
  static Optional<WrittenTime> of(Node node, String... names) {
    var written = node.text(names);
    var time = written.flatMap(WrittenTime::parse);
    if (written.isPresent() && time.isEmpty()) {
      node.flaw();
    }
    return time;
  }

  @Nullable Instant instant() {
    return offset == null ? null : local.toInstant(offset);
  }
}
