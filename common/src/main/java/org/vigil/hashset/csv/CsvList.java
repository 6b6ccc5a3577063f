package org.vigil.hashset.csv;

import java.util.Optional;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.text.HeadedList;
import org.vigil.hashset.text.Line;
import org.vigil.hashset.text.LineEntries;

/** A kind of list that is CSV with a header. */
public abstract class CsvList extends HeadedList {
  private final String separators;

  /**
   * A kind of list.
   *
   * @param separators those between cells, in the order in which they are tried
   */
  protected CsvList(String name, String separators) {
    super(name);
    this.separators = separators;
  }

  /** Tells the header of such a list. */
  protected abstract boolean isHeader(CsvHeader header);

  /** What a row says: an entry, or nothing that can be matched. */
  protected abstract Optional<Entry> entry(CsvRow row) throws BrokenHashSetException;

  @Override
  protected final Optional<LineEntries.Rule> rule(Line first) {
    return separators
        .chars()
        .mapToObj(separator -> header(first, (char) separator))
        .flatMap(Optional::stream)
        .findFirst()
        .map(header -> line -> entry(header.row(line)));
  }

  private Optional<CsvHeader> header(Line line, char separator) {
    try {
      return Optional.of(CsvHeader.of(line, separator)).filter(this::isHeader);
    } catch (BrokenHashSetException e) {
      return Optional.empty(); // not with this separator
    }
  }
}
