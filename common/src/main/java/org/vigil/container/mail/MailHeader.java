package org.vigil.container.mail;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.container.ArchiveFormat;

/**
 * Tells the header of a message from other text that begins with a word and a colon: each line must
 * be a field or go on with one, and the fields must be those of mail.
 */
final class MailHeader {
  private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,76})[ \t]*:.*");

  /** Found one by one: of most files, the first tells that they are no mail. */
  private static final Pattern LINE = Pattern.compile("([^\n]*?)(?:\r?\n|\\z)");

  private static final int KNOWN_FIELDS = 3;

  /** What only a message has. */
  private static final Set<String> MAIL =
      Set.of(
          "from",
          "received",
          "return-path",
          "message-id",
          "mime-version",
          "delivered-to",
          "newsgroups",
          "dkim-signature");

  /** What a message has, and other things have too. */
  private static final Set<String> ALSO =
      Set.of(
          "to",
          "cc",
          "bcc",
          "date",
          "sent",
          "subject",
          "sender",
          "reply-to",
          "references",
          "in-reply-to",
          "content-type",
          "content-transfer-encoding",
          "authentication-results",
          "received-spf",
          "arc-seal",
          "x-mailer",
          "x-received",
          "user-agent");

  private MailHeader() {}

  /** Whether such a header begins there. */
  static boolean begins(byte[] head, int offset) {
    String text = new String(head, offset, head.length - offset, StandardCharsets.ISO_8859_1);
    boolean cut = head.length >= ArchiveFormat.HEAD_BYTES;
    Set<String> fields = new HashSet<>();
    Matcher line = LINE.matcher(text);
    for (boolean first = true; line.find() && !(cut && line.hitEnd()); first = false) {
      String content = line.group(1);
      if (content.isEmpty()) {
        break;
      }
      Matcher field = FIELD.matcher(content);
      boolean goesOn = !first && (content.startsWith(" ") || content.startsWith("\t"));
      if (!goesOn && !field.matches()) {
        return false;
      }
      if (!goesOn) {
        fields.add(field.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return isMail(fields);
  }

  private static boolean isMail(Set<String> fields) {
    long mail = fields.stream().filter(MAIL::contains).count();
    return mail > 0 && mail + fields.stream().filter(ALSO::contains).count() >= KNOWN_FIELDS;
  }
}
