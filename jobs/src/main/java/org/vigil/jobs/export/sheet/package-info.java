/**
 * A night as sheets: CSV files and a workbook.
 *
 * <p>Start with {@link org.vigil.jobs.export.sheet.Sheets}, the columns of each. The same sheet is
 * written as CSV ({@link org.vigil.jobs.export.sheet.SheetCsv}) and in the workbook ({@link
 * org.vigil.jobs.export.sheet.LeadsWorkbook}).
 */
@NullMarked
package org.vigil.jobs.export.sheet;

import org.jspecify.annotations.NullMarked;
