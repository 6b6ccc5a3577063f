package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.entry.EntryDraft;
import org.vigil.hashset.text.JsonText;

/**
 * One object of a VICS list, read field by field. A media record becomes an entry; a case shows
 * itself by its array of media, or by a {@code CaseID} and no hash. Where one record says two
 * things of one field, the list is refused.
 */
final class VicsRecord {
  private final JsonText json;
  private final EntryDraft draft = new EntryDraft();
  private final VicsHashes hashes;
  private boolean hasMedia;
  private boolean hasCaseId;

  VicsRecord(JsonText json) {
    this.json = json;
    this.hashes =
        new VicsHashes(
            json,
            draft.hashes,
            (kind, why) -> {
              throw json.refused(why);
            });
  }

  /** Whether what was read so far is a case. */
  boolean isCase() {
    return hasMedia || (hasCaseId && draft.hashes.isEmpty());
  }

  /** Reads to the end of the object; false when an array of media has begun before it. */
  boolean readToEnd() throws IOException {
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      if (field.get().equals("Media") && opensMedia()) {
        return false;
      }
      read(field.get());
    }
    return true;
  }

  private boolean opensMedia() throws IOException {
    hasMedia = true;
    return json.nextIs(JsonToken.START_ARRAY);
  }

  private void read(String field) throws IOException {
    if (hashes.read(field)) {
      return;
    }
    switch (field) {
      case "Category" -> draft.category = agreed(field, draft.category, VicsCategory.next(json));
      case "VictimIdentified" ->
          draft.victimIdentified = agreed(field, draft.victimIdentified, flag(field));
      case "OffenderIdentified" ->
          draft.offenderIdentified = agreed(field, draft.offenderIdentified, flag(field));
      case "IsDistributed" -> draft.distributed = agreed(field, draft.distributed, flag(field));
      case "Series" -> draft.series = agreed(field, draft.series, series());
      case "Media" -> json.skip();
      default -> {
        hasCaseId |= field.equals("CaseID");
        json.skipNext();
      }
    }
  }

  /** The entry that the record makes; it must hold a hash. */
  Entry entry() throws IOException {
    if (draft.hashes.isEmpty()) {
      throw json.refused("The record holds no hash");
    }
    return draft.entry();
  }

  private <T> @Nullable T agreed(String field, @Nullable T before, Optional<T> now)
      throws IOException {
    if (before != null && now.isPresent() && !before.equals(now.get())) {
      throw json.refused("The record says two things of " + field);
    }
    return now.orElse(before);
  }

  private Optional<Boolean> flag(String field) throws IOException {
    var text = json.nextText(field).map(it -> it.toLowerCase(Locale.ROOT));
    if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
      throw json.refused(field + " is neither true nor false");
    }
    return text.map(Boolean::valueOf);
  }

  /** Several names are joined in order. */
  private Optional<String> series() throws IOException {
    return Optional.of(String.join("; ", VicsNames.next(json, "Series")))
        .filter(it -> !it.isEmpty());
  }
}
