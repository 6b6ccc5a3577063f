package org.vigil.hashset.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.text.Line;

/**
 * The cells of a line of CSV, as RFC 4180 has them, but that no cell goes on in the next line: so a
 * lost quote cannot swallow the lines after it, and a refusal names the line.
 */
public final class CsvCells {
  private static final Pattern WHOLE =
      Pattern.compile("(?i)true|false|yes|no|0|1|\\p{XDigit}{32}(\\p{XDigit}{8}|\\p{XDigit}{32})?");

  private final Line line;
  private final char separator;
  private final List<String> cells = new ArrayList<>();

  private CsvCells(Line line, char separator) {
    this.line = line;
    this.separator = separator;
  }

  public static List<String> of(Line line, char separator) throws BrokenHashSetException {
    var reader = new CsvCells(line, separator);
    for (var at = 0; at <= line.text().length(); ) {
      at = reader.cell(at) + 1;
    }
    return reader.cells;
  }

  /** Reads a cell; returns where its separator stands, or the end of the line. */
  private int cell(int start) throws BrokenHashSetException {
    var text = line.text();
    if (!text.startsWith("\"", start)) {
      var separatorAt = text.indexOf(separator, start);
      var end = separatorAt < 0 ? text.length() : separatorAt;
      cells.add(text.substring(start, end));
      return end;
    }
    var end = closingQuote(start + 1);
    cells.add(text.substring(start + 1, end).replace("\"\"", "\""));
    if (end + 1 < text.length() && text.charAt(end + 1) != separator) {
      throw line.refused("Something follows the closing quote of a cell");
    }
    return end + 1;
  }

  private int closingQuote(int from) throws BrokenHashSetException {
    var text = line.text();
    var quote = text.indexOf('"', from);
    while (quote >= 0 && text.startsWith("\"", quote + 1)) {
      quote = text.indexOf('"', quote + 2);
    }
    if (quote < 0) {
      throw line.refused("A quote is not closed");
    }
    return quote;
  }

  /** Whether the line ends the text where its last cell may have gone on. */
  public static boolean mayBeCut(Line line, List<String> cells) {
    var last = cells.get(cells.size() - 1);
    return !line.ended() && !line.text().endsWith("\"") && !WHOLE.matcher(last).matches();
  }
}
