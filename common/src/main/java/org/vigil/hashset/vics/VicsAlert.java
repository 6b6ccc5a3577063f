package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryBuilder;
import org.vigil.hashset.entry.EntryDraft;
import org.vigil.hashset.entry.HashKind;
import org.vigil.hashset.text.JsonText;

/** One urgent alert, read field by field. Its fields may come in any order. */
final class VicsAlert {
  /** All triggers of an alert are in memory until it is known whether it is active. */
  private static final int MOST_TRIGGERS = 100_000;

  private final JsonText json;
  private final List<Entry> hashes = new ArrayList<>();
  private boolean active;
  private boolean hasId;
  private @Nullable Instant expiresAt;

  VicsAlert(JsonText json) {
    this.json = json;
  }

  /** The triggers that are hashes; none where the alert is not active. */
  List<Entry> entries() throws IOException {
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      switch (field.get()) {
        case "AlertID" -> hasId = json.nextText("AlertID").isPresent();
        case "Active" -> active = isTrue();
        case "ExpiryDate" -> expiresAt = expiry();
        case "AlertTriggers" -> triggers();
        default -> json.skipNext();
      }
    }
    if (!hasId) {
      throw json.refused("An alert has no AlertID");
    }
    return active ? hashes.stream().map(this::expiring).toList() : List.of();
  }

  private Entry expiring(Entry hash) {
    return EntryBuilder.builder(hash).expiresAt(expiresAt).build();
  }

  private @Nullable Instant expiry() throws IOException {
    var text = json.nextText("ExpiryDate");
    if (text.isEmpty()) {
      return null;
    }
    var moment = text.flatMap(VicsTime::parse);
    var expiry = moment.orElseThrow(() -> json.refused("ExpiryDate is not a time"));
    return VicsTime.isDate(expiry) ? expiry : null;
  }

  private boolean isTrue() throws IOException {
    var text = json.nextText("Active").orElse("false");
    if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      throw json.refused("Active is neither true nor false");
    }
    return text.equalsIgnoreCase("true");
  }

  private void triggers() throws IOException {
    json.advance();
    if (json.is(JsonToken.VALUE_NULL)) {
      return;
    }
    if (!json.is(JsonToken.START_ARRAY)) {
      throw json.refused("AlertTriggers is not an array");
    }
    while (!json.nextIs(JsonToken.END_ARRAY)) {
      if (!json.is(JsonToken.START_OBJECT)) {
        throw json.refused("A trigger is not an object");
      }
      if (hashes.size() == MOST_TRIGGERS) {
        throw json.refused("An alert has more than " + MOST_TRIGGERS + " triggers");
      }
      trigger();
    }
  }

  private void trigger() throws IOException {
    var draft = new EntryDraft();
    var type = Optional.<String>empty();
    var value = Optional.<String>empty();
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      switch (field.get()) {
        case "TriggerID" -> draft.idInList = json.nextText("TriggerID").orElse(null);
        case "TriggerType" -> type = json.nextText("TriggerType");
        case "TriggerValue" -> value = json.nextText("TriggerValue");
        default -> json.skipNext();
      }
    }
    var kind = type.flatMap(HashKind::named);
    if (kind.isPresent() && value.isPresent()) {
      var hash = kind.get().read(value.get());
      draft.hashes.put(kind.get(), hash.orElseThrow(() -> json.refused(kind.get().malformed())));
      draft.category = VicsAlerts.CATEGORY;
      hashes.add(draft.entry());
    }
  }
}
