package org.vigil.container.isolated.office;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vigil.identifier.MailWords;
import org.vigil.isolate.ReaderMessage.Mail;
import org.vigil.isolate.ReaderMessage.MailField;

/**
 * The header of a mail in Outlook: as it came over the net where that was kept, and for the fields
 * that it does not have, by the properties of the message ([MS-OXOMSG]).
 */
final class OutlookHeader {
  /** Of one message, as the properties have them. */
  static final int MOST_RECIPIENTS = 100;

  /** What says from where a mail came and to whom it went. */
  private static final Set<String> FIELDS =
      Set.of(
          "from", "sender", "reply-to", "to", "cc", "bcc", "date", "received", "x-originating-ip");

  private static final int MOST_CHARS = 1 << 17;
  private static final int MOST_FIELDS = 200;

  private final List<MailField> fields = new ArrayList<>();

  /** The fields that came over the net; of properties these are not asked for. */
  private final Set<String> written = new TreeSet<>();

  /** Takes the header as it came over the net; lines that begin with a blank go on. */
  void transport(@Nullable String header) {
    if (header == null) {
      return;
    }
    String text = header.substring(0, Math.min(header.length(), MOST_CHARS));
    StringBuilder field = new StringBuilder();
    for (String line : text.split("\r\n|\r|\n", -1)) {
      if (line.isBlank()) {
        break;
      }
      if (!Character.isWhitespace(line.charAt(0))) {
        written(field.toString());
        field.setLength(0);
      }
      field.append(line);
    }
    written(field.toString());
  }

  private void written(String field) {
    int colon = field.indexOf(':');
    String name = colon < 0 ? "" : field.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    if (FIELDS.contains(name) && fields.size() < MOST_FIELDS) {
      String value = field.substring(colon + 1);
      fields.add(
          new MailField(
              name, value.substring(0, Math.min(value.length(), MailWords.MAX_FIELD_CHARS))));
      written.add(name);
    }
  }

  /** What came over the net is read in another place, too: the moment alone is kept of it. */
  void isReadByItself() {
    fields.removeIf(field -> !field.name().equals("date"));
  }

  /** Who sent it. */
  void from(@Nullable String address) {
    property("from", address);
  }

  /**
   * Whom it went to.
   *
   * @param kind 1, 2 or 3 for To, Cc or Bcc
   */
  void to(int kind, @Nullable String address) {
    property(kind == 2 ? "cc" : kind == 3 ? "bcc" : "to", address);
  }

  /** When it was sent. */
  void sentAt(@Nullable Instant moment) {
    if (moment != null) {
      property(
          "date", DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC)));
    }
  }

  /** An address in a directory of Exchange's has no sign of mail's, and names nobody outside. */
  private void property(String name, @Nullable String value) {
    if (value == null || written.contains(name) || value.length() > MailWords.MAX_FIELD_CHARS) {
      return;
    }
    if (name.equals("date") || value.indexOf('@') > 0) {
      fields.add(new MailField(name, value));
    }
  }

  /** All of it, with the beginning of the text. */
  Mail mail(@Nullable String body) {
    String text = body == null ? "" : body;
    int most = Math.min(text.length(), MailWords.MAX_BODY_CHARS);
    List<MailField> kept = fields.stream().distinct().limit(Mail.MOST_FIELDS).toList();
    return new Mail(kept, text.substring(0, most));
  }
}
