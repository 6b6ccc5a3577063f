package org.vigil.hashset.plain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryDraft;
import org.vigil.hashset.entry.HashKind;
import org.vigil.hashset.text.HeadedList;
import org.vigil.hashset.text.Line;
import org.vigil.hashset.text.LineEntries;

/**
 * What hashdeep writes, version 1.0: a line that says so, one that names the columns, from the size
 * to the file name, comments, and a line a file. Tiger and Whirlpool hashes are passed over. A file
 * name may hold anything, and comes last.
 */
public final class Hashdeep extends HeadedList {
  private static final String MARK = "%%%%";

  public Hashdeep() {
    super("hashdeep");
  }

  @Override
  protected Optional<LineEntries.Rule> rule(Line first) {
    var isHashdeep = first.text().strip().equals(MARK + " HASHDEEP-1.0");
    return isHashdeep ? Optional.of(new Rows()) : Optional.empty();
  }

  /** The lines after the first. */
  private static final class Rows implements LineEntries.Rule {
    private @Nullable List<String> columns;

    @Override
    public Optional<Entry> entry(Line line) throws BrokenHashSetException {
      if (line.text().startsWith(MARK)) {
        columns = List.of(line.text().substring(MARK.length()).strip().split(","));
        return Optional.empty();
      }
      if (line.text().startsWith("##")) {
        return Optional.empty();
      }
      if (columns == null) {
        throw line.refused("No line before it names the columns");
      }
      return Optional.of(entry(line, columns));
    }

    private static Entry entry(Line line, List<String> columns) throws BrokenHashSetException {
      var cells = line.text().split(",", columns.size());
      if (cells.length != columns.size()) {
        throw line.refused("It does not hold the columns that are named");
      }
      var draft = new EntryDraft();
      for (var place = 1; place < cells.length - 1; place++) {
        var kind = HashKind.named(columns.get(place));
        if (kind.isPresent()) {
          var hash = kind.get().read(cells[place]);
          draft.hashes.put(
              kind.get(), hash.orElseThrow(() -> line.refused("The " + kind.get().malformed())));
        }
      }
      if (draft.hashes.isEmpty()) {
        throw line.refused("It holds no hash that is matched");
      }
      return draft.entry();
    }
  }
}
