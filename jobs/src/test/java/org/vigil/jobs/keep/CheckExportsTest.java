package org.vigil.jobs.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.model.ledger.Export;
import org.vigil.model.ledger.Export.ExportedFile;
import org.vigil.model.ledger.ExportBuilder;

/** Files of a night that people may have changed. */
class CheckExportsTest {
  @TempDir private Path exports;
  private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    folder = Files.createDirectory(exports.resolve("night-00001"));
    Files.writeString(folder.resolve("leads.csv"), "12 leads");
    Files.writeString(
        Files.createDirectory(folder.resolve("cases")).resolve("00001-1.html"), "a case");
  }

  private CheckExports.Finding check() {
    Export export =
        ExportBuilder.builder()
            .runId("run")
            .exportedAt(Instant.EPOCH)
            .night(1)
            .folder(folder.toUri().toString())
            .files(List.of(file("leads.csv", "12 leads"), file("cases/00001-1.html", "a case")))
            .prevHash("")
            .rowHash("")
            .build();
    return new CheckExports(new Configuration()).check(export);
  }

  private static ExportedFile file(String name, String content) {
    return new ExportedFile(name, content.length(), DigestUtils.sha256Hex(content));
  }

  @Test
  void holdWhatWasSealed() {
    assertThat(check()).isEqualTo(new CheckExports.Finding(2, false, List.of()));
  }

  @Test
  void oneThatWasChangedInPlaceIsNamed() throws IOException {
    Files.writeString(folder.resolve("leads.csv"), "11 leads");

    assertThat(check().files()).isEqualTo(1);
    assertThat(check().differing())
        .singleElement()
        .asString()
        .endsWith("leads.csv was changed after it was written");
  }

  @Test
  void oneThatIsGoneIsNamedAndAFolderThatIsGoneWasMoved() throws IOException {
    Files.delete(folder.resolve("leads.csv"));
    assertThat(check().differing()).singleElement().asString().endsWith("leads.csv is gone");

    Files.move(folder, exports.resolve("moved"));
    assertThat(check()).isEqualTo(new CheckExports.Finding(0, true, List.of()));
  }
}
