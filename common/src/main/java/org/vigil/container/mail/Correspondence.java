package org.vigil.container.mail;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.stream.Field;
import org.vigil.identifier.IdentifierRules;
import org.vigil.identifier.MailWords;
import org.vigil.model.declared.Sighting;

/**
 * Who wrote to whom: the fields of the mail's own header, and the beginning of its text as it goes
 * by, of which the addresses are sighted. All rules read; which of them count is for the settings,
 * which no format knows.
 */
final class Correspondence {
  private static final IdentifierRules RULES = IdentifierRules.ofMail();
  private static final int MAX_FIELDS = 200;

  /** Each mail has many fields; these say from where it came and to whom it went. */
  private static final Set<String> FIELDS =
      Set.of(
          "from", "sender", "reply-to", "to", "cc", "bcc", "date", "received", "x-originating-ip");

  private final List<MailWords.Field> fields = new ArrayList<>();
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private boolean headed;

  /** Takes note of a field, as long as the first header goes on: later ones are of parts. */
  void note(Field field) {
    if (!headed
        && fields.size() < MAX_FIELDS
        && FIELDS.contains(field.getName().toLowerCase(Locale.ROOT))) {
      fields.add(new MailWords.Field(field.getName(), utf8(String.valueOf(field.getBody()))));
    }
  }

  void headerEnds() {
    headed = true;
  }

  /** The same content; what is read of it is noted, up to a bound. */
  InputStream overheard(InputStream content) {
    return new Overheard(content);
  }

  List<Sighting> sightings() {
    return RULES.inMail(new MailWords(fields, text.toString(StandardCharsets.UTF_8)));
  }

  /**
   * Bytes that are not ASCII may have come as Latin-1, one character a byte; RFC 6532 has UTF-8.
   */
  private static String utf8(String value) {
    String decoded =
        new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    boolean bytes = value.chars().allMatch(next -> next < 256) && decoded.indexOf('\uFFFD') < 0;
    return bytes ? decoded : value;
  }

  /** Keeps a copy of the first bytes that are read. */
  private final class Overheard extends FilterInputStream {
    Overheard(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      if (next >= 0 && text.size() < MailWords.MAX_BODY_CHARS) {
        text.write(next);
      }
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = in.read(into, offset, length);
      text.write(
          into, offset, Math.max(0, Math.min(count, MailWords.MAX_BODY_CHARS - text.size())));
      return count;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
