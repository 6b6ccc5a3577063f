package org.vigil.jobs.export.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.vigil.isolate.io.TempCopy;
import org.vigil.jobs.export.rows.ExportFormat;
import org.vigil.jobs.export.rows.Night;

/**
 * Leads, evidence, members and the run itself as an Excel workbook: text is text, never a formula.
 */
public final class LeadsWorkbook implements ExportFormat {
  private static final List<Sheet<?>> SHEETS =
      List.of(Sheets.LEADS, Sheets.EVIDENCE, Sheets.MEDIA, CaseSheet.CASES, RunSheet.RUN);

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
    TempCopy written =
        TempCopy.of(InputStream.nullInputStream(), Long.MAX_VALUE)
            .orElseThrow(() -> new IOException("No room for a temporary file"));
    try (written) {
      OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(written.channel()));
      try (Workbook workbook = new Workbook(bytes, "Vigil", "1.0")) {
        workbook.properties().setTitle("Leads of night " + night.run().night());
        for (Sheet<?> sheet : SHEETS) {
          WorkbookSheet.write(sheet, night, workbook);
        }
      }
      bytes.flush();
      StableWorkbook.copy(written.file(), night.run().asOf(), out);
    }
  }
}
