package org.vigil.jobs.seizure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.model.seizure.Alert;
import org.vigil.model.term.AlertReason;

/**
 * Alerts for other tools, as VICS 2.0 names them: what asks for attention is an Alert, what it is
 * about its trigger, and that the seizure has it its hit. Source: Alert, AlertTrigger,
 * AlertHitNotification and AlertHit of the VICS 2.0 OData model (CEModel).
 */
final class VicsAlertFile {
  private static final String CONTEXT =
      "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/CUSTOM/$metadata#Alerts";
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private static final int PDQ_BITS = 256;

  private VicsAlertFile() {}

  static void write(Iterator<AcknowledgedAlert> alerts, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("@odata.context", CONTEXT);
      json.writeArrayFieldStart("value");
      while (alerts.hasNext()) {
        write(alerts.next(), json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(AcknowledgedAlert acknowledged, JsonGenerator json) throws IOException {
    Alert alert = acknowledged.alert();
    boolean active = acknowledged.acknowledged() == null;
    json.writeStartObject();
    json.writeStringField("AlertID", id(alert, ""));
    json.writeNumberField("Priority", priority(alert.reason()));
    json.writeBooleanField("Active", active);
    json.writeStringField("ExpiryDate", alert.expiresAt().toString());
    json.writeStringField("ReferenceNumber", alert.caseId());
    json.writeStringField("Name", alert.reason().text());
    json.writeStringField("Description", alert.evidence());
    json.writeStringField("SourceSystem", "Vigil");
    json.writeArrayFieldStart("AlertTriggers");
    trigger(alert, json);
    json.writeEndArray();
    json.writeArrayFieldStart("AlertHitNotifications");
    notification(alert, active, json);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void trigger(Alert alert, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("TriggerID", id(alert, "trigger"));
    json.writeStringField("AlertID", id(alert, ""));
    json.writeStringField("TriggerType", type(alert.reason()));
    json.writeStringField("TriggerValue", alert.subject());
    json.writeEndObject();
  }

  /** 1 comes first. */
  private static int priority(AlertReason reason) {
    return switch (reason) {
      case KNOWN -> 1;
      case NEAR_KNOWN -> 2;
      case DEVICE -> 3;
      case IDENTIFIER -> 4;
    };
  }

  private static String type(AlertReason reason) {
    return switch (reason) {
      case KNOWN, NEAR_KNOWN -> "SHA256";
      case DEVICE -> "Device";
      case IDENTIFIER -> "Identifier";
    };
  }

  private static void notification(Alert alert, boolean active, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("NotificationID", id(alert, "notification"));
    json.writeStringField("HitID", id(alert, "hit"));
    json.writeStringField("AlertID", id(alert, ""));
    json.writeStringField("Status", active ? "New" : "Acknowledged");
    if (alert.hashSet() != null) {
      json.writeStringField("AlertReferenceNumber", alert.hashSet() + " " + alert.entryId());
    }
    json.writeNumberField("MatchPercentage", percentage(alert.distance()));
    json.writeObjectFieldStart("AlertHit");
    json.writeStringField("HitID", id(alert, "hit"));
    json.writeStringField("HitDate", alert.raisedAt().toString());
    json.writeStringField("ReferenceNumber", alert.seizureId());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static int percentage(@Nullable Integer distance) {
    return distance == null ? 100 : 100 * (PDQ_BITS - distance) / PDQ_BITS;
  }

  /** The same for the same alert, whenever it is written. */
  private static String id(Alert alert, String part) {
    return UUID.nameUUIDFromBytes((alert.alertId() + part).getBytes(UTF_8)).toString();
  }
}
