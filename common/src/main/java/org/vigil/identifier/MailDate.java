package org.vigil.identifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The moment that a mail's field tells (RFC 5322 section 3.3, with the zones of section 4.3). */
final class MailDate {
  private static final Pattern DATE =
      Pattern.compile(
          "(?:[A-Za-z]{2,9}\\.?,?\\s{1,3})?(\\d{1,2})[ -]([A-Za-z]{3})[a-z]{0,6}[ -](\\d{4})\\s{1,3}"
              + "(\\d{1,2}:\\d{2})(:\\d{2})?\\s{1,3}([+-]\\d{4}|[A-Z]{1,3}).{0,80}");
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("d MMM uuuu H:mm:ss xx", Locale.ENGLISH);
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("UT", "+0000"),
          Map.entry("UTC", "+0000"),
          Map.entry("GMT", "+0000"),
          Map.entry("Z", "+0000"),
          Map.entry("EST", "-0500"),
          Map.entry("EDT", "-0400"),
          Map.entry("CST", "-0600"),
          Map.entry("CDT", "-0500"),
          Map.entry("MST", "-0700"),
          Map.entry("MDT", "-0600"),
          Map.entry("PST", "-0800"),
          Map.entry("PDT", "-0700"));

  private MailDate() {}

  /** The moment; nothing where its zone is not known. */
  static Optional<Instant> parse(String text) {
    String bare = text.strip();
    Matcher date = DATE.matcher(bare.length() > 160 ? bare.substring(0, 160) : bare);
    if (!date.matches()) {
      return Optional.empty();
    }
    String zone = ZONES.getOrDefault(date.group(6), date.group(6));
    String month =
        date.group(2).substring(0, 1).toUpperCase(Locale.ROOT)
            + date.group(2).substring(1).toLowerCase(Locale.ROOT);
    String seconds = date.group(5) == null ? ":00" : date.group(5);
    String same =
        "%s %s %s %s%s %s"
            .formatted(date.group(1), month, date.group(3), date.group(4), seconds, zone);
    try {
      return Optional.of(OffsetDateTime.parse(same, FORM).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
