package org.vigil.container.isolated.office;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.MemberSink;
import org.vigil.isolate.ReaderMessage.Entry;

/**
 * The bodies and attachments of an Outlook message, as its streams have them ([MS-OXMSG]), and who
 * wrote it to whom.
 */
final class OutlookMessage {
  private static final String STREAM = "__substg1.0_";
  private static final String ATTACHMENT = "__attach_version1.0_";
  private static final String DATA = "37010102";
  private static final String OBJECT = "3701000D";
  private static final String UNICODE = "001F";
  private static final String ANSI = "001E";
  private static final String RECIPIENT = "__recip_version1.0_";
  private static final int MAX_NAME_BYTES = 4096;
  private static final int MOST_HEADER_BYTES = 1 << 18;
  private static final int MOST_BODY_BYTES = 1 << 17;

  /** By the tag and type of the property. */
  private static final Map<String, String> BODIES =
      Map.of(
          "1000001F", "body.utf16.txt",
          "1000001E", "body.txt",
          "10130102", "body.html",
          "1013001F", "body.utf16.html",
          "10090102", "body.rtf.lzfu");

  private final MemberSink sink;

  OutlookMessage(MemberSink sink) {
    this.sink = sink;
  }

  /** Tells of all in it; those within are folders. */
  void tell(DirectoryNode message, String path, int depth) throws IOException {
    FolderDepth.check(depth);
    for (org.apache.poi.poifs.filesystem.Entry entry : message) {
      String name = entry.getName();
      if (entry instanceof DirectoryNode attachment && name.startsWith(ATTACHMENT)) {
        attachment(attachment, path, depth);
      } else if (entry instanceof DocumentNode stream && name.startsWith(STREAM)) {
        String body = BODIES.get(name.substring(STREAM.length()).toUpperCase(Locale.ROOT));
        if (body != null) {
          sink.add(Entry.file(path + body, null), () -> new DocumentInputStream(stream));
        }
      }
    }
  }

  /** Who wrote to whom; where it cannot be read, the bodies and attachments may be whole. */
  void correspondence(DirectoryNode message) throws IOException {
    OutlookHeader header = new OutlookHeader();
    header.transport(either(message, "007D", MOST_HEADER_BYTES));
    for (String tag : new String[] {"5D01", "0C1F", "5D02", "0065"}) {
      header.from(either(message, tag, MAX_NAME_BYTES));
    }
    header.sentAt(OutlookProperties.of(message).time(OutlookProperties.SUBMITTED));
    int recipients = 0;
    for (org.apache.poi.poifs.filesystem.Entry entry : message) {
      if (entry instanceof DirectoryNode recipient
          && entry.getName().startsWith(RECIPIENT)
          && ++recipients <= OutlookHeader.MOST_RECIPIENTS) {
        int kind = OutlookProperties.of(recipient).number(OutlookProperties.RECIPIENT_TYPE);
        header.to(kind, either(recipient, "39FE", MAX_NAME_BYTES));
        header.to(kind, either(recipient, "3003", MAX_NAME_BYTES));
      }
    }
    sink.mail(header.mail(body(message)));
  }

  private static String body(DirectoryNode message) throws IOException {
    String plain = either(message, "1000", MOST_BODY_BYTES);
    String html = plain.isEmpty() ? either(message, "1013", MOST_BODY_BYTES) : plain;
    return html.isEmpty() ? text(message, "10130102", UTF_8, MOST_BODY_BYTES) : html;
  }

  /** A text in Unicode or, where there is none, in the characters of some country. */
  private static String either(DirectoryNode folder, String tag, int bytes) throws IOException {
    String text = text(folder, tag + UNICODE, UTF_16LE, bytes);
    return text.isEmpty() ? text(folder, tag + ANSI, UTF_8, bytes) : text;
  }

  private void attachment(DirectoryNode attachment, String path, int depth) throws IOException {
    String name = path + name(attachment);
    if (entry(attachment, DATA) instanceof DocumentNode data) {
      sink.add(Entry.file(name, null), () -> new DocumentInputStream(data));
    } else if (entry(attachment, OBJECT) instanceof DirectoryNode object) {
      boolean isMessage = object.hasEntryCaseInsensitive(OutlookProperties.STREAM);
      sink.begin(Entry.directory(name, null));
      if (isMessage) {
        correspondence(object);
      }
      sink.end();
      if (isMessage) {
        tell(object, name + "/", depth + 1);
      } else {
        new OleObjects(sink).tell(object, name + "/", depth + 1);
      }
    }
  }

  private static String name(DirectoryNode attachment) throws IOException {
    // The long name, the short name, the display name.
    for (String tag : new String[] {"3707", "3704", "3001"}) {
      String name = either(attachment, tag, MAX_NAME_BYTES);
      if (!name.isEmpty()) {
        return name;
      }
    }
    return "attachment-" + attachment.getName().replaceAll(".*#", "");
  }

  private static String text(DirectoryNode folder, String property, Charset charset, int mostBytes)
      throws IOException {
    if (entry(folder, property) instanceof DocumentNode stream) {
      try (InputStream bytes = new DocumentInputStream(stream)) {
        return new String(bytes.readNBytes(mostBytes), charset).replace("\0", "");
      }
    }
    return "";
  }

  private static org.apache.poi.poifs.filesystem.@Nullable Entry entry(
      DirectoryNode folder, String property) throws IOException {
    String name = STREAM + property;
    return folder.hasEntryCaseInsensitive(name) ? folder.getEntryCaseInsensitive(name) : null;
  }
}
