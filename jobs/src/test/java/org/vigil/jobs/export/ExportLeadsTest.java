package org.vigil.jobs.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.export.folder.ExportFolder;
import org.vigil.jobs.export.rows.LeadList;
import org.vigil.jobs.export.rows.Night;

/** The files of a night as a whole. */
class ExportLeadsTest {
  /** A folder in memory, which refuses one file. */
  private record Folder(Map<String, String> files, String refused) implements ExportFolder {
    Folder(String refused) {
      this(new TreeMap<>(), refused);
    }

    @Override
    public void write(String fileName, Content content) throws IOException {
      if (fileName.equals(refused)) {
        throw new IOException("The disk is full");
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      content.to(out);
      files.put(fileName, out.toString(UTF_8));
    }
  }

  @Test
  void aFileThatCannotBeWrittenLeavesTheOthersWhole() {
    Folder folder = new Folder("report.html");
    assertThatThrownBy(() -> ExportLeads.write(SampleNight.of(3), folder, "out"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("report.html cannot be written to out");
    assertThat(folder.files())
        .containsOnlyKeys(
            "leads.csv", "lead-evidence.csv", "lead-media.csv", "cases.csv", "leads.xlsx");
  }

  @Test
  void aListThatThePageHoldsHasNoPagesBesideIt() {
    Folder folder = new Folder("none");
    ExportLeads.write(SampleNight.of(LeadList.MOST_FOREMOST), folder, "out");
    assertThat(folder.files().keySet()).noneMatch(name -> name.contains("/"));
    assertThat(folder.files().get("report.html")).doesNotContain("This page holds");
  }

  @Test
  void ofALongListEachCaseHasPagesOfItsOwnAndTheFirstPageLeadsThere() {
    Folder folder = new Folder("none");
    Night night = SampleNight.of(LeadList.MOST_FOREMOST + 600);
    ExportLeads.write(night, folder, "out");
    String first = Objects.requireNonNull(folder.files().get("report.html"));
    assertThat(first).contains("This page holds 2,000 of 2,600 leads");
    assertThat(first.split("<a href=\"cases/0000\\d-1.html\">")).hasSize(7);
    assertThat(folder.files().keySet().stream().filter(name -> name.startsWith("cases/")))
        .hasSizeGreaterThanOrEqualTo(6);
    assertThat(folder.files().get("cases/00001-1.html"))
        .contains("Case <strong>2026-1100</strong>: page 1 of ")
        .contains("<a href=\"../report.html\">");
  }
}
