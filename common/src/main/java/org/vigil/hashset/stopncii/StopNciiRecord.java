package org.vigil.hashset.stopncii;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryDraft;
import org.vigil.hashset.entry.HashKind;
import org.vigil.hashset.text.JsonText;
import org.vigil.model.term.EntryStatus;

/** One hash record of StopNCII, read field by field. */
final class StopNciiRecord {
  private static final Map<String, HashKind> SIGNALS =
      Map.of("ImagePDQ", HashKind.PDQ, "VideoMD5", HashKind.MD5);
  private static final Set<String> OTHER_SIGNALS = Set.of("Unknown", "VideoTMK", "Text", "URL");
  private static final Map<String, EntryStatus> STATUSES =
      Map.of(
          "Unknown", EntryStatus.LISTED,
          "Received", EntryStatus.LISTED,
          "Active", EntryStatus.LISTED,
          "Withdrawn", EntryStatus.RETRACTED,
          "Deleted", EntryStatus.RETRACTED);

  private final JsonText json;
  private Optional<String> signal = Optional.empty();
  private Optional<String> hash = Optional.empty();
  private Optional<String> status = Optional.empty();
  private boolean isDisputed;

  StopNciiRecord(JsonText json) {
    this.json = json;
  }

  /** Reads to the end of the record; empty where its signal is no hash that is matched. */
  Optional<Entry> entry() throws IOException {
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      switch (field.get()) {
        case "signalType" -> signal = once(signal, field.get());
        case "hashValue" -> hash = once(hash, field.get());
        case "hashStatus" -> status = once(status, field.get());
        case "CSPFeedbacks" -> feedbacks();
        default -> json.skipNext();
      }
    }
    var kind = SIGNALS.get(signal.orElse(""));
    if (kind == null && !OTHER_SIGNALS.contains(signal.orElse(""))) {
      throw json.refused("The signalType is none of StopNCII's");
    }
    var standing = standing();
    return kind == null ? Optional.empty() : Optional.of(entry(kind, standing));
  }

  private Optional<String> once(Optional<String> before, String field) throws IOException {
    if (before.isPresent()) {
      throw json.refused("The record says " + field + " twice");
    }
    return json.nextText(field);
  }

  private EntryStatus standing() throws IOException {
    var standing = STATUSES.get(status.orElse(""));
    if (standing == null) {
      throw json.refused("The hashStatus is none of StopNCII's");
    }
    return isDisputed && standing == EntryStatus.LISTED ? EntryStatus.DISPUTED : standing;
  }

  private Entry entry(HashKind kind, EntryStatus standing) throws IOException {
    var draft = new EntryDraft();
    draft.hashes.put(
        kind,
        kind.read(hash.orElse("")).orElseThrow(() -> json.refused("The " + kind.malformed())));
    draft.status = standing;
    return draft.entry();
  }

  private void feedbacks() throws IOException {
    json.advance();
    if (json.is(JsonToken.VALUE_NULL)) {
      return;
    }
    if (!json.is(JsonToken.START_ARRAY)) {
      throw json.refused("CSPFeedbacks is not an array");
    }
    while (!json.nextIs(JsonToken.END_ARRAY)) {
      if (!json.is(JsonToken.START_OBJECT)) {
        throw json.refused("A feedback is not an object");
      }
      feedback();
    }
  }

  private void feedback() throws IOException {
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      if (field.get().equals("feedbackValue")) {
        isDisputed |= json.nextText("feedbackValue").filter("NotBlocked"::equals).isPresent();
      } else {
        json.skipNext();
      }
    }
  }
}
