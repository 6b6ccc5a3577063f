package org.vigil.jobs.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * Leads, evidence, members and the run itself as an Excel workbook: text is text, never a formula.
 */
final class LeadsWorkbook implements ExportFormat {
  private static final List<Sheet<?>> SHEETS =
      List.of(Sheets.LEADS, Sheets.EVIDENCE, Sheets.MEDIA, RunSheet.RUN);

  @Override
  public String name() {
    return "workbook";
  }

  @Override
  public String fileName() {
    return "leads.xlsx";
  }

  @Override
  public void write(Night night, OutputStream out) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(written, "Vigil", "1.0")) {
      workbook.properties().setTitle("Leads of night " + night.run().night());
      for (Sheet<?> sheet : SHEETS) {
        WorkbookSheet.write(sheet, night, workbook);
      }
    }
    StableWorkbook.copy(written.toByteArray(), night.run().asOf(), out);
  }
}
