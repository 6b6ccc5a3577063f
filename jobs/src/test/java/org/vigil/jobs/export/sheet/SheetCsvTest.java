package org.vigil.jobs.export.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.export.ExportFormatsTest;
import org.vigil.jobs.export.HostileNight;
import org.vigil.jobs.export.SampleNight;
import org.vigil.jobs.export.rows.Night;
import org.vigil.jobs.text.SheetText;
import org.vigil.model.Lead;

/** Sheets as CSV, read back by a parser of the same rules. */
class SheetCsvTest {
  private static final SheetCsv<?> LEADS = new SheetCsv<>("leads.csv", Sheets.LEADS);
  private static final SheetCsv<?> EVIDENCE = new SheetCsv<>("lead-evidence.csv", Sheets.EVIDENCE);

  @Test
  void readsBack() throws IOException {
    Night night = SampleNight.of(9);
    List<String[]> rows = parsed(text(LEADS, night));
    Lead first = SampleNight.lead(night, 0);
    assertThat(rows).hasSize(10);
    assertThat(rows.get(0)).startsWith("lead_id", "tier", "score").endsWith("media_sha256");
    assertThat(rows.get(1))
        .startsWith(first.leadId(), first.tier().text(), String.valueOf(first.score()));
    assertThat(rows.get(1)).endsWith(String.join(" ", first.mediaSha256()));
  }

  @Test
  void beginsWithAByteOrderMarkSoThatExcelReadsItAsUtf8() throws IOException {
    assertThat(text(LEADS, SampleNight.of(0))).startsWith("\uFEFFlead_id,tier,");
  }

  @Test
  void everyLineHasEveryColumnWhateverTheTexts() throws IOException {
    for (String text : HostileNight.TEXTS) {
      String csv = text(LEADS, HostileNight.of(text));
      assertThat(csv.split("\r\n", -1)).hasSize(3);
      assertThat(parsed(csv).get(1)).hasSize(Sheets.LEADS.columns().size());
    }
  }

  @Test
  void noCellBeginsAFormula() throws IOException {
    for (String text : HostileNight.TEXTS) {
      String csv = text(EVIDENCE, HostileNight.of(text));
      assertThat(parsed(csv).get(1))
          .noneMatch(cell -> !cell.equals("-5.0") && cell.matches("(?s)[=+\\-@\\t\\r\\x00].*"))
          .contains(SheetText.of(text));
      assertThat(csv).doesNotContain(";=").doesNotContain("\u202E").doesNotContain("\u0000");
    }
  }

  @Test
  void ownNumbersStayNumbers() throws IOException {
    assertThat(text(EVIDENCE, HostileNight.of("x"))).contains(",-5.0,").contains(",0.5,");
  }

  private static String text(SheetCsv<?> format, Night night) throws IOException {
    return new String(ExportFormatsTest.written(format, night), UTF_8);
  }

  private static List<String[]> parsed(String csv) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setLineSeparator("\r\n");
    settings.setMaxCharsPerColumn(100_000);
    settings.setIgnoreLeadingWhitespacesInQuotes(false);
    settings.setNullValue("");
    return new CsvParser(settings).parseAll(new StringReader(csv.substring(1)));
  }
}
