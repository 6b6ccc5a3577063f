package org.vigil.jobs.export.sheet;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A moment in a cell: text as it was found, and a date where a workbook can hold it.
 *
 * @param moment local time; from 1900, since workbooks count their days from there
 */
record SheetDate(String text, @Nullable LocalDateTime moment) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  static @Nullable SheetDate of(@Nullable String text) {
    return text == null ? null : new SheetDate(text, parsed(text));
  }

  private static @Nullable LocalDateTime parsed(String text) {
    try {
      LocalDateTime moment = LocalDateTime.parse(text);
      int year = moment.getYear();
      return FIRST_YEAR <= year && year <= LAST_YEAR ? moment : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
