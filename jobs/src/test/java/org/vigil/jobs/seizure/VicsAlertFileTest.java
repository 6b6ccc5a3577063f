package org.vigil.jobs.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.hashset.HashSetFormats;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.Entry;
import org.vigil.model.seizure.Alert;
import org.vigil.model.seizure.AlertAcknowledgement;
import org.vigil.model.seizure.AlertBuilder;
import org.vigil.model.term.AlertReason;

/** Alerts as another tool reads them. */
class VicsAlertFileTest {
  private static final Instant RAISED = Instant.parse("2026-11-02T03:04:05Z");
  private static final String SHA256 = "ab".repeat(32);

  private static Alert alert(String id, AlertReason reason, String subject) {
    return AlertBuilder.builder()
        .alertId(id)
        .seizureId("s1")
        .caseId("raid")
        .reason(reason)
        .subject(subject)
        .evidence("One \"file\"\n is listed.")
        .files(2)
        .sourceUri("file:/raid")
        .path("a.jpg")
        .otherCases(List.of())
        .night(7)
        .raisedAt(RAISED)
        .expiresAt(RAISED.plusSeconds(60))
        .build();
  }

  private static byte[] file(@Nullable AlertAcknowledgement acknowledged, Alert... alerts)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    VicsAlertFile.write(
        List.of(alerts).stream().map(one -> new AcknowledgedAlert(one, acknowledged)).iterator(),
        out);
    return out.toByteArray();
  }

  private static JsonNode only(byte[] file) throws IOException {
    JsonNode values = new JsonMapper().readTree(file).get("value");
    assertThat(values).hasSize(1);
    return values.get(0);
  }

  @Test
  void anAlertHasWhatTriggersItAndItsHit() throws IOException {
    Alert near =
        AlertBuilder.builder(alert("a1", AlertReason.NEAR_KNOWN, SHA256))
            .hashSet("police")
            .entryId("e1")
            .distance(16)
            .build();

    JsonNode written = only(file(null, near));

    assertThat(written.get("Active").booleanValue()).isTrue();
    assertThat(written.get("Priority").intValue()).isEqualTo(2);
    assertThat(written.get("ExpiryDate").textValue()).isEqualTo("2026-11-02T03:05:05Z");
    assertThat(written.get("Description").textValue()).isEqualTo("One \"file\"\n is listed.");
    assertThat(UUID.fromString(written.get("AlertID").textValue())).isNotNull();
    JsonNode trigger = written.get("AlertTriggers").get(0);
    assertThat(trigger.get("TriggerValue").textValue()).isEqualTo(SHA256);
    assertThat(trigger.get("AlertID")).isEqualTo(written.get("AlertID"));
    JsonNode notification = written.get("AlertHitNotifications").get(0);
    assertThat(notification.get("MatchPercentage").intValue()).isEqualTo(93);
    assertThat(notification.get("AlertReferenceNumber").textValue()).isEqualTo("police e1");
    assertThat(notification.get("AlertHit").get("HitID")).isEqualTo(notification.get("HitID"));
    assertThat(notification.get("AlertHit").get("HitDate").textValue())
        .isEqualTo("2026-11-02T03:04:05Z");
  }

  @Test
  void whatSomebodyHasTakenNoteOfIsActiveNoMore() throws IOException {
    JsonNode written =
        only(
            file(
                new AlertAcknowledgement("a1", "A. Weber", RAISED, null),
                alert("a1", AlertReason.KNOWN, SHA256)));

    assertThat(written.get("Active").booleanValue()).isFalse();
    assertThat(written.get("AlertHitNotifications").get(0).get("Status").textValue())
        .isEqualTo("Acknowledged");
  }

  @Test
  void anotherSiteImportsTheMediaAsAHashList() throws IOException {
    byte[] file =
        file(
            null,
            alert("a1", AlertReason.KNOWN, SHA256),
            alert("a2", AlertReason.IDENTIFIER, "EMAIL quay@example.org"));

    try (Entries entries = HashSetFormats.detect(file).open(new ByteArrayInputStream(file))) {
      assertThat(entries.next()).map(Entry::sha256).isEqualTo(Optional.of(SHA256));
      assertThat(entries.next()).isEmpty();
    }
  }
}
