package org.vigil.hashset.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.text.Line;

/**
 * The first line of a CSV text with its names of columns.
 *
 * @param columns the place of each; of names only lower-case letters and digits count
 */
public record CsvHeader(char separator, int cells, Map<String, Integer> columns) {

  static CsvHeader of(Line line, char separator) throws BrokenHashSetException {
    var cells = CsvCells.of(line, separator);
    var columns = new HashMap<String, Integer>();
    for (var place = 0; place < cells.size(); place++) {
      if (columns.put(named(cells.get(place)), place) != null) {
        throw line.refused("Two columns have one name");
      }
    }
    return new CsvHeader(separator, cells.size(), Map.copyOf(columns));
  }

  private static String named(String cell) {
    return cell.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  public boolean hasAll(String... names) {
    return columns.keySet().containsAll(Set.of(names));
  }

  boolean hasAny(String... names) {
    return List.of(names).stream().anyMatch(this::has);
  }

  /** A line as a row below this header. */
  CsvRow row(Line line) throws BrokenHashSetException {
    var found = CsvCells.of(line, separator);
    if (found.size() != cells) {
      throw line.refused("It has " + found.size() + " cells, and the header has " + cells);
    }
    if (CsvCells.mayBeCut(line, found)) {
      throw line.refused("It ends the list without a line end, and may be cut short");
    }
    return new CsvRow(line, columns, found);
  }
}
