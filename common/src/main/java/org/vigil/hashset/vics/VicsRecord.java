package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
  private static final Pattern CATEGORY = Pattern.compile("[0-9]{1,3}");
  private static final int MAX_CATEGORY = 255; // Edm.Byte
  private static final int MAX_SERIES = 100;

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
      case "Category" -> draft.category = agreed(field, draft.category, category());
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

  private Optional<String> category() throws IOException {
    var text = json.nextText("Category");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!CATEGORY.matcher(text.get()).matches() || Integer.parseInt(text.get()) > MAX_CATEGORY) {
      throw json.refused("Category is not a number from 0 to " + MAX_CATEGORY);
    }
    return Optional.of(Integer.toString(Integer.parseInt(text.get())));
  }

  private Optional<Boolean> flag(String field) throws IOException {
    var text = json.nextText(field).map(it -> it.toLowerCase(Locale.ROOT));
    if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
      throw json.refused(field + " is neither true nor false");
    }
    return text.map(Boolean::valueOf);
  }

  /** A text, an object with a Name, or an array of them; several names are joined in order. */
  private Optional<String> series() throws IOException {
    var names = new TreeSet<String>();
    json.advance();
    addSeries(names);
    return Optional.of(String.join("; ", names)).filter(it -> !it.isEmpty());
  }

  private void addSeries(Set<String> names) throws IOException {
    if (json.is(JsonToken.START_ARRAY)) {
      while (!json.nextIs(JsonToken.END_ARRAY)) {
        addSeries(names);
      }
    } else if (json.is(JsonToken.START_OBJECT)) {
      addNameOfSeries(names);
    } else {
      json.text("Series").ifPresent(names::add);
    }
    if (names.size() > MAX_SERIES) {
      throw json.refused("The record names more than " + MAX_SERIES + " series");
    }
  }

  private void addNameOfSeries(Set<String> names) throws IOException {
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      if (field.get().equals("Name")) {
        json.nextText("Series").ifPresent(names::add);
      } else {
        json.skipNext();
      }
    }
  }
}
