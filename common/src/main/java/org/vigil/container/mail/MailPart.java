package org.vigil.container.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;
import org.vigil.container.MemberName;

/** What the header of one part says of it. */
final class MailPart {
  private final List<String> names = new ArrayList<>();
  private boolean multipart;
  private boolean bounded;
  private String encoding = "";
  private String type = "text/plain";
  private boolean attached;

  /** Takes note of a field of its header. */
  void note(Field field) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    switch (name) {
      case "content-disposition" -> disposition(body(field));
      case "content-type" -> type(body(field));
      case "content-transfer-encoding" ->
          encoding = String.valueOf(field.getBody()).strip().toLowerCase(Locale.ROOT);
      default -> {
        // Nothing else tells how the part is to be read.
      }
    }
  }

  private void disposition(RawBody disposition) {
    names.add(0, parameter(disposition, "filename"));
    attached = disposition.getValue().strip().equalsIgnoreCase("attachment");
  }

  private void type(RawBody body) {
    names.add(parameter(body, "name"));
    type = body.getValue().strip().toLowerCase(Locale.ROOT);
    multipart = type.startsWith("multipart/");
    bounded = !parameter(body, "boundary").isEmpty();
  }

  /** Whether it is what the mail itself says, no file that goes with it. */
  boolean isText() {
    boolean text = type.equals("text/plain") || type.equals("text/html") || type.isEmpty();
    return text && !attached && !uuencoded();
  }

  /** Whether it says that it has parts, but not what stands between them. */
  boolean unbounded() {
    return multipart && !bounded;
  }

  boolean uuencoded() {
    return encoding.equals("x-uuencode") || encoding.equals("uuencode") || encoding.equals("x-uue");
  }

  /** The name of the attached file, else none. */
  @Nullable MemberName name() {
    return names.stream()
        .filter(name -> !name.isBlank())
        .findFirst()
        .map(MailPart::decoded)
        .orElse(null);
  }

  /** Bytes that are not ASCII came as Latin-1, one character a byte; most are UTF-8. */
  private static MemberName decoded(String name) {
    return StandardCharsets.ISO_8859_1.newEncoder().canEncode(name)
        ? MemberName.decode(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)
        : new MemberName(name, false);
  }

  private static RawBody body(Field field) {
    RawField raw =
        field instanceof RawField already
            ? already
            : new RawField(field.getName(), field.getBody());
    return RawFieldParser.DEFAULT.parseRawBody(raw);
  }

  /** A parameter, put together (RFC 2231) and decoded (RFC 2047, as many programs write it). */
  private static String parameter(RawBody body, String wanted) {
    MimeParameterMapping mapping = new MimeParameterMapping();
    for (NameValuePair pair : body.getParams()) {
      mapping.addParameter(pair.getName().toLowerCase(Locale.ROOT), pair.getValue());
    }
    String value = mapping.get(wanted);
    if (value == null) {
      return "";
    }
    return value.contains("=?")
        ? DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT)
        : value;
  }
}
