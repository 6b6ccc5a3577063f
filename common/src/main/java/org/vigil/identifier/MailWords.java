package org.vigil.identifier;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a mail may name somebody: the fields of its header, in order, and the beginning of its
 * text.
 *
 * @param fields the fields of its header
 * @param body the text of its parts, in any character set that has ASCII's letters
 */
public record MailWords(List<Field> fields, String body) {
  /** How much of a mail's text is read. */
  public static final int MAX_BODY_CHARS = 1 << 16;

  /** How much of a field is read. */
  public static final int MAX_FIELD_CHARS = 1 << 14;

  public MailWords {
    fields = List.copyOf(fields);
    body = body.length() > MAX_BODY_CHARS ? body.substring(0, MAX_BODY_CHARS) : body;
  }

  /**
   * A field of a header (RFC 5322 section 2.2).
   *
   * @param name its name in lower case
   * @param value what stands behind the colon, on one line
   */
  public record Field(String name, String value) {
    public Field {
      name = name.strip().toLowerCase(Locale.ROOT);
      String cut = value.length() > MAX_FIELD_CHARS ? value.substring(0, MAX_FIELD_CHARS) : value;
      value = cut.replace("\r", "").replace("\n", "").replace('\t', ' ').strip();
    }
  }

  /** What stands in the fields of that name, in order. */
  Stream<String> values(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).map(Field::value);
  }

  /** When it was sent, by its own word. */
  @Nullable Instant date() {
    return values("date").findFirst().flatMap(MailDate::parse).orElse(null);
  }
}
