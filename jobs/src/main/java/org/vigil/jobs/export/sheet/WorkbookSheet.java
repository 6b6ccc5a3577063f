package org.vigil.jobs.export.sheet;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.export.rows.Night;
import org.vigil.jobs.export.sheet.Sheet.Column;
import org.vigil.jobs.text.SheetText;

/**
 * A sheet of a workbook: the header stays in sight, columns filter, and what does not fit says so.
 */
final class WorkbookSheet {
  /** The most characters that Excel takes in one cell. */
  static final int CELL_CHARACTERS = 32_767;

  private static final int ROWS_IN_MEMORY = 1_000;

  /** Excel calls a sheet broken that has more than 65,530. */
  private static final int MOST_LINKS = 60_000;

  /** Columns of this width hold sentences and paths, which are to be read whole. */
  private static final int PROSE_WIDTH = 80;

  private final Worksheet worksheet;
  private final int rowLimit;
  private final Set<Integer> prose = new HashSet<>();
  private int links;

  private WorkbookSheet(Worksheet worksheet, int rowLimit) {
    this.worksheet = worksheet;
    this.rowLimit = rowLimit;
  }

  static <T> void write(Sheet<T> sheet, Night night, Workbook workbook) throws IOException {
    write(sheet, night, workbook, Worksheet.MAX_ROWS);
  }

  /** Writes the sheet; of its {@code rowLimit} rows one is the header, and perhaps one a note. */
  static <T> void write(Sheet<T> sheet, Night night, Workbook workbook, int rowLimit)
      throws IOException {
    try (Worksheet worksheet = workbook.newWorksheet(sheet.name());
        Stream<T> rows = sheet.rows().apply(night)) {
      WorkbookSheet target = new WorkbookSheet(worksheet, rowLimit);
      target.header(sheet.columns());
      target.rows(sheet.columns(), rows.iterator());
    }
  }

  private <T> void header(List<Column<T>> columns) {
    for (int at = 0; at < columns.size(); at++) {
      worksheet.width(at, columns.get(at).widthInCharacters());
      worksheet.value(0, at, columns.get(at).name());
      if (columns.get(at).widthInCharacters() >= PROSE_WIDTH) {
        prose.add(at);
      }
    }
    worksheet.range(0, 0, 0, columns.size() - 1).style().bold().fillColor("E4E9EF").set();
    worksheet.freezePane(0, 1);
  }

  private <T> void rows(List<Column<T>> columns, Iterator<T> rows) throws IOException {
    int at = 1;
    for (; rows.hasNext() && at < rowLimit - 1; at++) {
      row(at, columns, rows.next());
      if (at % ROWS_IN_MEMORY == 0) {
        worksheet.flush();
      }
    }
    worksheet.setAutoFilter(0, 0, Math.max(1, at - 1), columns.size() - 1);
    if (rows.hasNext()) {
      rest(at, columns, rows);
    }
  }

  private <T> void rest(int at, List<Column<T>> columns, Iterator<T> rows) {
    T next = rows.next();
    long left = 1;
    for (; rows.hasNext(); rows.next()) {
      left++;
    }
    if (left == 1) {
      row(at, columns, next);
    } else {
      worksheet.value(at, 0, left + " more rows do not fit in a sheet; the tables hold them.");
    }
  }

  private <T> void row(int at, List<Column<T>> columns, T row) {
    for (int column = 0; column < columns.size(); column++) {
      cell(at, column, columns.get(column).of(row));
    }
  }

  private void cell(int row, int column, @Nullable Object value) {
    if (value instanceof Number number) {
      worksheet.value(row, column, number);
    } else if (value instanceof SheetDate date && date.moment() != null) {
      worksheet.value(row, column, date.moment());
      worksheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
    } else if (value instanceof SheetLink link && links < MOST_LINKS) {
      links++;
      worksheet.hyperlink(row, column, link.hyperLink());
      worksheet.style(row, column).fontColor("0B5CAD").underlined().set();
    } else if (value != null) {
      text(row, column, value.toString());
    }
  }

  private void text(int row, int column, String text) {
    worksheet.inlineString(row, column, fitted(SheetText.of(text)));
    if (prose.contains(column)) {
      worksheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }
  }

  /** The text, or as much of it as a cell takes and a note of how much is missing. */
  private static String fitted(String text) {
    if (text.length() <= CELL_CHARACTERS) {
      return text;
    }
    int kept = CELL_CHARACTERS - 80;
    if (Character.isHighSurrogate(text.charAt(kept - 1))) {
      kept--;
    }
    return text.substring(0, kept)
        + " [cut here: %d more characters are in the tables]".formatted(text.length() - kept);
  }
}
