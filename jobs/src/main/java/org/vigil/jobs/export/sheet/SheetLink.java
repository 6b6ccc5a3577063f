package org.vigil.jobs.export.sheet;

import org.dhatim.fastexcel.HyperLink;
import org.vigil.jobs.text.SheetText;

/**
 * Text in a cell that leads somewhere, in a workbook; in other files it is the text alone.
 *
 * @param target a file beside the workbook, or a cell in it
 */
record SheetLink(String text, String target, boolean inward) {
  /** The rows of a sheet begin below its header. */
  private static final int FIRST_ROW = 2;

  /** A link to a row of a sheet of the same workbook; the first is 0. */
  static SheetLink inward(String text, String sheet, long row) {
    return new SheetLink(text, sheet + "!A" + (row + FIRST_ROW), true);
  }

  /** A link to a file beside the workbook. */
  static SheetLink outward(String text, String target) {
    return new SheetLink(text, target, false);
  }

  HyperLink hyperLink() {
    String visible = SheetText.of(text);
    return inward ? HyperLink.internal(target, visible) : HyperLink.external(target, visible);
  }

  @Override
  public String toString() {
    return text;
  }
}
