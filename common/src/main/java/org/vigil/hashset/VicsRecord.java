package org.vigil.hashset;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One object of a VICS list, read field by field. A media record becomes an entry; a case shows
 * itself by its array of media, or by a {@code CaseID} and no hash. Where one record says two
 * things of one field, the list is refused.
 */
final class VicsRecord {
  private static final Map<String, HashKind> HASHES =
      Map.of(
          "MD5", HashKind.MD5,
          "SHA1", HashKind.SHA1,
          "SHA256", HashKind.SHA256,
          "PDQ", HashKind.PDQ,
          "PhotoDNA", HashKind.PHOTO_DNA);
  private static final Pattern CATEGORY = Pattern.compile("[0-9]{1,3}");
  private static final int MAX_CATEGORY = 255; // Edm.Byte
  private static final int MAX_SERIES = 100;

  private final JsonText json;
  private final EntryDraft draft = new EntryDraft();
  private boolean hasMedia;
  private boolean hasCaseId;

  VicsRecord(JsonText json) {
    this.json = json;
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
    var hash = HASHES.get(field);
    if (hash != null) {
      own(hash, json.nextText(field));
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
      case "AlternativeHashes" -> alternatives();
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

  private void own(HashKind kind, Optional<String> text) throws IOException {
    if (kind == HashKind.PHOTO_DNA) {
      draft.hashes.remove(kind); // the record's own outranks the alternative hashes
    }
    if (text.isPresent()) {
      add(kind, text.get());
    }
  }

  private void add(HashKind kind, String text) throws IOException {
    var hash = kind.read(text).orElseThrow(() -> json.refused(kind.malformed()));
    var agreed = agreed(kind.toString(), draft.hashes.get(kind), Optional.of(hash));
    draft.hashes.put(kind, agreed);
  }

  private <T> @Nullable T agreed(String field, @Nullable T before, Optional<T> now)
      throws IOException {
    if (before != null && now.isPresent() && !before.equals(now.get())) {
      throw json.refused("The record says two things of " + field);
    }
    return now.orElse(before);
  }

  private void alternatives() throws IOException {
    json.advance();
    if (json.is(JsonToken.VALUE_NULL)) {
      return;
    }
    if (!json.is(JsonToken.START_ARRAY)) {
      throw json.refused("AlternativeHashes is not an array");
    }
    while (!json.nextIs(JsonToken.END_ARRAY)) {
      if (!json.is(JsonToken.START_OBJECT)) {
        throw json.refused("An alternative hash is not an object");
      }
      alternative();
    }
  }

  private void alternative() throws IOException {
    var name = Optional.<String>empty();
    var value = Optional.<String>empty();
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      switch (field.get()) {
        case "HashName" -> name = json.nextText("HashName");
        case "HashValue" -> value = json.nextText("HashValue");
        default -> json.skipNext();
      }
    }
    var kind = name.flatMap(HashKind::named);
    if (kind.isPresent() && value.isPresent() && !holdsPhotoDna(kind.get())) {
      add(kind.get(), value.get());
    }
  }

  private boolean holdsPhotoDna(HashKind kind) {
    return kind == HashKind.PHOTO_DNA && draft.hashes.containsKey(kind);
  }

  private Optional<Integer> category() throws IOException {
    var text = json.nextText("Category");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!CATEGORY.matcher(text.get()).matches() || Integer.parseInt(text.get()) > MAX_CATEGORY) {
      throw json.refused("Category is not a number from 0 to " + MAX_CATEGORY);
    }
    return Optional.of(Integer.valueOf(text.get()));
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
