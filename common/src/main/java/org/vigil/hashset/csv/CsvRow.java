package org.vigil.hashset.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.EntryDraft;
import org.vigil.hashset.entry.HashKind;
import org.vigil.hashset.text.Line;

/** One row of a CSV list, its cells asked for by the name of their column. */
public record CsvRow(Line line, Map<String, Integer> columns, List<String> cells) {

  /** What a column says; empty where the list has no such column, or nothing in it. */
  public Optional<String> text(String column) {
    return Optional.ofNullable(columns.get(column))
        .map(cells::get)
        .map(CsvRow::decoded)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** Lines come byte by byte: what is UTF-8 is read as such, all else as it is. */
  private static String decoded(String text) {
    try {
      return ISO_8859_1.newEncoder().canEncode(text)
          ? UTF_8.newDecoder().decode(ByteBuffer.wrap(text.getBytes(ISO_8859_1))).toString()
          : text;
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  /** Adds the hash that a column holds, if it does. */
  void addHash(HashKind kind, String column, EntryDraft to) throws BrokenHashSetException {
    var text = text(column);
    if (text.isPresent()) {
      to.hashes.put(kind, hash(kind, text.get()));
    }
  }

  public String hash(HashKind kind, String text) throws BrokenHashSetException {
    return kind.read(text).orElseThrow(() -> line.refused("The " + kind.malformed()));
  }

  /** A flag as true or false, yes or no, 1 or 0; null where the cell is empty. */
  @Nullable Boolean flag(String column) throws BrokenHashSetException {
    return switch (text(column).orElse("").toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "true", "yes", "y", "1" -> true;
      case "false", "no", "n", "0" -> false;
      default -> throw line.refused("A flag is neither true nor false");
    };
  }
}
