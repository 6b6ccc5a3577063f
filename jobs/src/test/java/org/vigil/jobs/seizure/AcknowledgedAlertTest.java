package org.vigil.jobs.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.vigil.lake.SharedSpark;
import org.vigil.model.seizure.Alert;
import org.vigil.model.seizure.AlertAcknowledgement;
import org.vigil.model.seizure.AlertBuilder;
import org.vigil.model.seizure.SeizureBuilder;
import org.vigil.model.term.AlertReason;

/** What becomes of alerts, and how people see them. */
class AcknowledgedAlertTest {
  private static final Instant NOW = Instant.parse("2026-11-02T03:04:05Z");

  private static Alert alert(String id, AlertReason reason, long files, String path) {
    return AlertBuilder.builder()
        .alertId(id)
        .seizureId("s")
        .caseId("raid")
        .reason(reason)
        .subject("subject")
        .evidence("It <is> so.")
        .files(files)
        .sourceUri("file:/source")
        .path(path)
        .otherCases(List.of())
        .night(7)
        .raisedAt(NOW)
        .expiresAt(NOW.plusSeconds(60))
        .build();
  }

  @Test
  void anAlertThatWasRaisedBeforeHasMoreFilesAndStaysAsItIs() {
    Dataset<Alert> held =
        SharedSpark.rows(Alert.class, alert("old", AlertReason.KNOWN, 2, "before.jpg"));
    Dataset<Alert> fresh =
        SharedSpark.rows(
            Alert.class,
            alert("old", AlertReason.KNOWN, 3, "after.jpg"),
            alert("new", AlertReason.KNOWN, 1, "new.jpg"));

    assertThat(AlertRows.merged(fresh, held).collectAsList())
        .extracting(Alert::alertId, Alert::files, Alert::path)
        .containsExactlyInAnyOrder(tuple("old", 5L, "before.jpg"), tuple("new", 1L, "new.jpg"));
  }

  @Test
  void theMostUrgentComeFirstWithWhoAcknowledgedThemLast() {
    Dataset<Alert> alerts =
        SharedSpark.rows(
            Alert.class,
            alert("c", AlertReason.IDENTIFIER, 9, "c"),
            alert("b", AlertReason.KNOWN, 1, "b"),
            alert("a", AlertReason.KNOWN, 2, "a"));
    Dataset<AlertAcknowledgement> acknowledged =
        SharedSpark.rows(
            AlertAcknowledgement.class,
            new AlertAcknowledgement("b", "Ann", NOW, null),
            new AlertAcknowledgement("b", "Ben", NOW.plusSeconds(1), "seen"));

    List<AcknowledgedAlert> shown = AcknowledgedAlert.of(alerts, acknowledged).collectAsList();

    assertThat(shown).extracting(one -> one.alert().alertId()).containsExactly("a", "b", "c");
    assertThat(shown.get(1).acknowledged())
        .isEqualTo(new AlertAcknowledgement("b", "Ben", NOW.plusSeconds(1), "seen"));
    assertThat(shown.get(0).acknowledged()).isNull();
  }

  @Test
  void thePageAndTheSheetRunNothingThatAPathSays() throws IOException {
    AlertPage page =
        new AlertPage(
            SeizureBuilder.builder()
                .seizureId("s")
                .location("/<b>raid")
                .sources(3)
                .night(7)
                .begunAt(NOW)
                .build());
    ByteArrayOutputStream sheet = new ByteArrayOutputStream();
    AlertFiles.csv(
        List.of(new AcknowledgedAlert(alert("a", AlertReason.KNOWN, 1, "=<script>"), null))
            .iterator(),
        page,
        sheet);

    assertThat(sheet.toString(StandardCharsets.UTF_8))
        .contains("\"'=<script>\"")
        .contains("\"2026-11-02T03:04:05Z\"");
    assertThat(page.text())
        .contains("=&lt;script&gt;", "/&lt;b&gt;raid", "Listed media 1.", "It &lt;is&gt; so.")
        .doesNotContain("<script", "url(", "src=", "http:");
  }
}
