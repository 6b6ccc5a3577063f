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

/** The bodies and attachments of an Outlook message, as its streams have them ([MS-OXMSG]). */
final class OutlookMessage {
  private static final String STREAM = "__substg1.0_";
  private static final String ATTACHMENT = "__attach_version1.0_";
  private static final String DATA = "37010102";
  private static final String OBJECT = "3701000D";
  private static final String UNICODE = "001F";
  private static final String ANSI = "001E";
  private static final int MAX_NAME_BYTES = 4096;

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

  private void attachment(DirectoryNode attachment, String path, int depth) throws IOException {
    String name = path + name(attachment);
    if (entry(attachment, DATA) instanceof DocumentNode data) {
      sink.add(Entry.file(name, null), () -> new DocumentInputStream(data));
    } else if (entry(attachment, OBJECT) instanceof DirectoryNode object) {
      sink.add(Entry.directory(name, null));
      if (object.hasEntryCaseInsensitive("__properties_version1.0")) {
        tell(object, name + "/", depth + 1);
      } else {
        new OleObjects(sink).tell(object, name + "/", depth + 1);
      }
    }
  }

  private static String name(DirectoryNode attachment) throws IOException {
    // The long name, the short name, the display name.
    for (String tag : new String[] {"3707", "3704", "3001"}) {
      String name = text(attachment, tag + UNICODE, UTF_16LE);
      name = name.isEmpty() ? text(attachment, tag + ANSI, UTF_8) : name;
      if (!name.isEmpty()) {
        return name;
      }
    }
    return "attachment-" + attachment.getName().replaceAll(".*#", "");
  }

  private static String text(DirectoryNode attachment, String property, Charset charset)
      throws IOException {
    if (entry(attachment, property) instanceof DocumentNode stream) {
      try (InputStream bytes = new DocumentInputStream(stream)) {
        return new String(bytes.readNBytes(MAX_NAME_BYTES), charset).replace("\0", "");
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
