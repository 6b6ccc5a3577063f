package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.text.JsonText;
import org.vigil.model.term.AssertionKind;

/** The MediaFiles of one entry of a case file: where its content was found. */
final class VicsFiles {
  /** What the paths of one entry may hold together, for they must wait for its hashes. */
  private static final long MAX_CHARS = 8 << 20;

  /** What a file without a path costs, too. */
  private static final int FILE_CHARS = 100;

  private static final int MAX_PATH_CHARS = 16_384;

  private static final Map<String, AssertionKind> KINDS =
      Map.of(
          "Created", AssertionKind.CREATED,
          "Accessed", AssertionKind.ACCESSED,
          "Deleted", AssertionKind.DELETED,
          "Unallocated", AssertionKind.UNALLOCATED,
          "SourceID", AssertionKind.EXHIBIT);

  private final JsonText json;
  private final List<File> files = new ArrayList<>();
  private long chars;
  private boolean tooMany;
  private boolean flawed;

  VicsFiles(JsonText json) {
    this.json = json;
  }

  /**
   * One of them.
   *
   * @param path empty when it has none
   */
  record File(
      String path,
      @Nullable Instant modifiedAt,
      Map<AssertionKind, String> statements,
      boolean flawed,
      boolean broken) {}

  List<File> files() {
    return files;
  }

  /** Whether there were more of them than are kept. */
  boolean tooMany() {
    return tooMany;
  }

  /** Whether they are no array. */
  boolean flawed() {
    return flawed;
  }

  /** Reads the array that comes next. */
  void read() throws IOException {
    json.advance();
    if (json.is(JsonToken.VALUE_NULL)) {
      return;
    }
    if (!json.is(JsonToken.START_ARRAY)) {
      flawed = true;
      json.skip();
      return;
    }
    while (!json.nextIs(JsonToken.END_ARRAY)) {
      if (chars > MAX_CHARS) {
        tooMany = true;
        json.skip();
      } else {
        add(json.is(JsonToken.START_OBJECT) ? file() : broken());
      }
    }
  }

  private void add(File file) {
    files.add(file);
    chars += FILE_CHARS + file.path().length();
    file.statements().values().forEach(text -> chars += FILE_CHARS + text.length());
  }

  private File broken() throws IOException {
    json.skip();
    return new File("", null, Map.of(), false, true);
  }

  private File file() throws IOException {
    var folder = Optional.<String>empty();
    var name = Optional.<String>empty();
    var written = Optional.<String>empty();
    var statements = new EnumMap<AssertionKind, String>(AssertionKind.class);
    var wrong = false;
    var depth = json.depth();
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      try {
        switch (field.get()) {
          case "FilePath" -> folder = json.nextText("FilePath");
          case "FileName" -> name = json.nextText("FileName");
          case "Written" -> written = json.nextText("Written");
          default -> readStatement(field.get(), statements);
        }
      } catch (BrokenHashSetException e) {
        json.leave(depth); // the wrong value alone is passed over
        wrong = true;
      }
    }
    var time = written.flatMap(VicsTime::parse);
    wrong |= written.isPresent() && time.isEmpty();
    var modifiedAt = time.filter(VicsTime::isDate).orElse(null);
    return new File(path(folder.orElse(""), name.orElse("")), modifiedAt, statements, wrong, false);
  }

  /** Reads what else is stated of an occurrence, or passes over it. */
  private void readStatement(String field, Map<AssertionKind, String> statements)
      throws IOException {
    var kind = KINDS.get(field);
    if (kind == null) {
      json.skipNext();
      return;
    }
    var text = json.nextText(field);
    var value = kind == AssertionKind.EXHIBIT ? text : text.flatMap(VicsFiles::plain);
    value.ifPresent(known -> statements.put(kind, VicsProperties.cut(known)));
  }

  /** A moment or a flag as it is kept; a flag that is false states nothing. */
  private static Optional<String> plain(String text) {
    var flag = text.toLowerCase(Locale.ROOT);
    return flag.equals("true")
        ? Optional.of(flag)
        : VicsTime.parse(text).filter(VicsTime::isDate).map(Instant::toString);
  }

  /** Some exporters end the path with the name, others with its folder. */
  private static String path(String folder, String name) {
    var path = folder + name;
    if (folder.equals(name) || endsWith(folder, '/' + name) || endsWith(folder, '\\' + name)) {
      path = folder;
    } else if (!folder.isEmpty() && !endsWith(folder, "/") && !endsWith(folder, "\\")) {
      path = folder + (folder.indexOf('\\') >= 0 ? '\\' : '/') + name;
    }
    return path.substring(0, Math.min(path.length(), MAX_PATH_CHARS));
  }

  private static boolean endsWith(String folder, String end) {
    return end.length() > 0 && folder.endsWith(end);
  }
}
