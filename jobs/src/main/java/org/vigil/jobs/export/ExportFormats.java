package org.vigil.jobs.export;

import java.util.List;
import org.vigil.jobs.export.page.LeadsReport;
import org.vigil.jobs.export.rows.ExportFormat;
import org.vigil.jobs.export.sheet.CaseSheet;
import org.vigil.jobs.export.sheet.LeadsWorkbook;
import org.vigil.jobs.export.sheet.SheetCsv;
import org.vigil.jobs.export.sheet.Sheets;

/** The exports in the order in which they are written; a new one is one line here. */
public final class ExportFormats {
  private static final List<ExportFormat> ALL =
      List.of(
          new SheetCsv<>("leads.csv", Sheets.LEADS),
          new SheetCsv<>("lead-evidence.csv", Sheets.EVIDENCE),
          new SheetCsv<>("lead-media.csv", Sheets.MEDIA),
          new SheetCsv<>("cases.csv", CaseSheet.CASES),
          new LeadsReport(),
          new LeadsWorkbook());

  private ExportFormats() {}

  public static List<ExportFormat> all() {
    return ALL;
  }
}
