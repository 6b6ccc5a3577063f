package org.vigil.jobs.export.sheet;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.export.rows.Night;

/**
 * A flat view of a night, for every format that is made of rows.
 *
 * @param name what its rows are, such as {@code Leads}
 * @param columns from left to right
 * @param rows its rows, from the top
 */
record Sheet<T>(String name, List<Column<T>> columns, Function<Night, Stream<T>> rows) {

  /**
   * One column.
   *
   * @param name the name of the table's own column where there is one
   * @param widthInCharacters how wide it should be displayed
   * @param cell what a row holds there
   */
  record Column<T>(String name, int widthInCharacters, Cell<T> cell) {

    /** What the row holds here; a number that no sheet can hold, such as 0/0, is text. */
    @Nullable Object of(T row) {
      Object value = cell.of(row);
      return value instanceof Double number && !Double.isFinite(number) ? number.toString() : value;
    }
  }

  /** What a row holds in a column: a number, which stays one, text, or nothing. */
  interface Cell<T> {
    @Nullable Object of(T row);
  }
}
