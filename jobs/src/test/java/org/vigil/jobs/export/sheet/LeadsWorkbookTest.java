package org.vigil.jobs.export.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.export.ExportFormatsTest;
import org.vigil.jobs.export.HostileNight;
import org.vigil.jobs.export.SampleNight;
import org.vigil.jobs.export.rows.Night;
import org.vigil.jobs.text.SheetText;
import org.vigil.model.Lead;

/** The workbook, read back. */
class LeadsWorkbookTest {
  private static final LeadsWorkbook WORKBOOK = new LeadsWorkbook();

  @Test
  void readsBack() throws IOException {
    Night night = SampleNight.of(9);
    byte[] workbook = ExportFormatsTest.written(WORKBOOK, night);
    List<Row> leads = rows(workbook, "Leads");
    Lead first = SampleNight.lead(night, 0);
    Row row = leads.get(1);
    assertThat(leads).hasSize(10);
    assertThat(rows(workbook, "Media")).hasSizeGreaterThan(10);
    assertThat(row.getCellText(0)).isEqualTo(first.leadId());
    assertThat(row.getCell(2).getType()).isEqualTo(CellType.NUMBER);
    assertThat(row.getCell(2).asNumber().doubleValue()).isEqualTo(first.score());
    assertThat(rows(workbook, "Run").get(1).getCellText(2)).isEqualTo(night.run().runId());
  }

  @Test
  void textIsTextAndNeverAFormula() throws IOException {
    for (String text : HostileNight.TEXTS) {
      byte[] workbook = ExportFormatsTest.written(WORKBOOK, HostileNight.of(text));
      Row evidence = rows(workbook, "Evidence").get(1);
      assertThat(evidence.getCell(2).getType()).isEqualTo(CellType.STRING);
      assertThat(evidence.getCellText(2)).isEqualTo(SheetText.of(text));
      assertThat(evidence.getCell(3).getType()).isEqualTo(CellType.NUMBER);
      parts(workbook).values().forEach(part -> assertThat(part).doesNotContain("<f>"));
    }
  }

  @Test
  void aNumberThatNoSheetCanHoldIsText() throws IOException {
    Row member = rows(ExportFormatsTest.written(WORKBOOK, HostileNight.of("x")), "Media").get(1);
    assertThat(member.getCell(11).getType()).isEqualTo(CellType.STRING);
    assertThat(member.getCellText(11)).isEqualTo("NaN");
    assertThat(member.getCell(12).getType()).isEqualTo(CellType.NUMBER);
  }

  @Test
  void headersStayInSightAndColumnsFilter() throws IOException {
    parts(ExportFormatsTest.written(WORKBOOK, SampleNight.of(2))).entrySet().stream()
        .filter(part -> part.getKey().startsWith("xl/worksheets/sheet"))
        .forEach(
            part ->
                assertThat(part.getValue()).contains("state=\"frozen\"").contains("autoFilter"));
  }

  @Test
  void isCreatedAtTheMomentThatTheNightIsAsOf() throws IOException {
    byte[] workbook = ExportFormatsTest.written(WORKBOOK, SampleNight.of(1));
    assertThat(parts(workbook).get("docProps/core.xml")).contains(">2026-11-20T21:14:05Z<");
  }

  @Test
  void saysHowManyRowsDoNotFit() throws IOException {
    List<Row> rows = limited(SampleNight.of(9), 5);
    assertThat(rows).hasSize(5);
    assertThat(rows.get(4).getCellText(0)).startsWith("6 more rows do not fit");
  }

  @Test
  void fillsASheetToItsLastRow() throws IOException {
    Night night = SampleNight.of(4);
    List<Row> rows = limited(night, 5);
    assertThat(rows).hasSize(5);
    assertThat(rows.get(4).getCellText(0)).isEqualTo(SampleNight.lead(night, 3).leadId());
  }

  @Test
  void saysHowMuchOfALongTextDoesNotFit() throws IOException {
    Night night = HostileNight.of("\uD83C\uDF0D".repeat(20_000));
    String cell =
        rows(ExportFormatsTest.written(WORKBOOK, night), "Evidence").get(1).getCellText(2);
    assertThat(cell).hasSizeLessThanOrEqualTo(WorkbookSheet.CELL_CHARACTERS);
    assertThat(cell).contains("\uD83C\uDF0D [cut here: 73").endsWith("in the tables]");
  }

  private static List<Row> limited(Night night, int rowLimit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Vigil", "1.0")) {
      WorkbookSheet.write(Sheets.LEADS, night, workbook, rowLimit);
    }
    return rows(out.toByteArray(), "Leads");
  }

  private static List<Row> rows(byte[] workbook, String sheet) throws IOException {
    try (ReadableWorkbook readable = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return readable.findSheet(sheet).orElseThrow().read();
    }
  }

  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook), UTF_8)) {
      for (ZipEntry part; (part = zip.getNextEntry()) != null; ) {
        parts.put(part.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return parts;
  }
}
