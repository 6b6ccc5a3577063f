package org.vigil.hashset.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.text.Line;

/**
 * The cells of a line of CSV, as RFC 4180 has them, but that no cell goes on in the next line: so a
 * lost quote cannot swallow the lines after it, and a refusal names the line. That is why Commons
 * CSV gets one line at a time.
 */
public final class CsvCells {
  private static final Pattern WHOLE =
      Pattern.compile("(?i)true|false|yes|no|0|1|\\p{XDigit}{32}(\\p{XDigit}{8}|\\p{XDigit}{32})?");

  private CsvCells() {}

  public static List<String> of(Line line, char separator) throws BrokenHashSetException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    try {
      return cells(line, format);
    } catch (IOException e) {
      throw line.refused(
          isClosed(line, format)
              ? "Something follows the closing quote of a cell"
              : "A quote is not closed");
    }
  }

  private static List<String> cells(Line line, CSVFormat format) throws IOException {
    try (CSVParser parser = CSVParser.parse(line.text(), format)) {
      var records = parser.getRecords();
      return records.isEmpty() ? List.of("") : records.get(0).toList();
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  /** Whether the line stays broken where an open quote would be no fault. */
  private static boolean isClosed(Line line, CSVFormat format) {
    try {
      cells(line, format.builder().setLenientEof(true).get());
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** Whether the line ends the text where its last cell may have gone on. */
  public static boolean mayBeCut(Line line, List<String> cells) {
    var last = cells.get(cells.size() - 1);
    return !line.ended() && !line.text().endsWith("\"") && !WHOLE.matcher(last).matches();
  }
}
