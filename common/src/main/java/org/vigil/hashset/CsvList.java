package org.vigil.hashset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A kind of list that is CSV with a header.
 *
 * @param separators those between cells, in the order in which they are tried
 * @param isHeader tells the header of such a list
 * @param rule what a row says
 */
record CsvList(String separators, Predicate<CsvHeader> isHeader, Rule rule) {

  /** What a row says: an entry, or nothing that can be matched. */
  @FunctionalInterface
  interface Rule {
    Optional<Entry> entry(CsvRow row) throws BrokenHashSetException;
  }

  boolean recognises(byte[] head) {
    try (var lines = Lines.of(new ByteArrayInputStream(head))) {
      var first = lines.next();
      return first.isPresent() && header(first.get()).isPresent();
    } catch (IOException e) {
      return false; // a line too long
    }
  }

  Entries open(InputStream bytes) throws IOException {
    var lines = Lines.of(bytes);
    var first = lines.next();
    if (first.isEmpty()) {
      throw new BrokenHashSetException("The list holds no entries.");
    }
    var header =
        header(first.get())
            .orElseThrow(() -> first.get().refused("It is no header of such a list"));
    return new LineEntries(lines, line -> rule.entry(header.row(line)));
  }

  private Optional<CsvHeader> header(Line line) {
    return separators
        .chars()
        .mapToObj(separator -> header(line, (char) separator))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<CsvHeader> header(Line line, char separator) {
    try {
      return Optional.of(CsvHeader.of(line, separator)).filter(isHeader);
    } catch (BrokenHashSetException e) {
      return Optional.empty(); // not with this separator
    }
  }
}
