package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.text.JsonEntries;
import org.vigil.hashset.text.JsonText;

/** The media of one VICS file, in order: one pass over its JSON, one record at a time. */
final class VicsEntries extends JsonEntries {
  /** What the reader is inside of. */
  private enum Level {
    FILE,
    ROOT,
    VALUES,
    CASE,
    MEDIA_OF_CASE
  }

  private Level level = Level.FILE;
  private @Nullable VicsContext context;
  private @Nullable Boolean cases; // what the values turned out to be
  private boolean hasValues;

  VicsEntries(JsonText json) {
    super(json);
  }

  @Override
  protected Optional<Entry> step() throws IOException {
    return switch (level) {
      case FILE -> file();
      case ROOT -> root();
      case VALUES -> value();
      case CASE -> restOfCase();
      case MEDIA_OF_CASE -> mediaOfCase();
    };
  }

  private Optional<Entry> file() throws IOException {
    beginObject();
    level = Level.ROOT;
    return Optional.empty();
  }

  private Optional<Entry> root() throws IOException {
    var field = json.nextField();
    if (field.isEmpty()) {
      end();
    } else if (VicsContext.KEYS.contains(field.get())) {
      context(field.get());
    } else if (field.get().equals("value")) {
      values();
    } else {
      json.skipNext();
    }
    return Optional.empty();
  }

  private void context(String field) throws IOException {
    if (context != null) {
      throw json.refused("The file names its data model twice");
    }
    context =
        json.nextText(field)
            .flatMap(VicsContext::parse)
            .orElseThrow(() -> json.refused(field + " names no VICS 1.x or 2.x #Media or #Cases"));
    requireOneShape();
  }

  private void values() throws IOException {
    beginArray("value");
    hasValues = true;
    level = Level.VALUES;
  }

  private Optional<Entry> value() throws IOException {
    if (json.nextIs(JsonToken.END_ARRAY)) {
      level = Level.ROOT;
      return Optional.empty();
    }
    var record = record();
    var ended = record.readToEnd();
    shape(record.isCase());
    if (!record.isCase()) {
      return Optional.of(entry(record));
    }
    level = ended ? Level.VALUES : Level.MEDIA_OF_CASE;
    return Optional.empty();
  }

  private Optional<Entry> restOfCase() throws IOException {
    var field = json.nextField();
    if (field.isEmpty()) {
      level = Level.VALUES;
    } else if (field.get().equals("Media")) {
      throw json.refused("A case has two arrays of media");
    } else {
      json.skipNext();
    }
    return Optional.empty();
  }

  private Optional<Entry> mediaOfCase() throws IOException {
    if (json.nextIs(JsonToken.END_ARRAY)) {
      level = Level.CASE;
      return Optional.empty();
    }
    var record = record();
    record.readToEnd();
    if (record.isCase()) {
      throw json.refused("A case lies among the media of a case");
    }
    return Optional.of(entry(record));
  }

  private VicsRecord record() throws IOException {
    if (!json.is(JsonToken.START_OBJECT)) {
      throw json.refused("A value is not an object");
    }
    return new VicsRecord(json);
  }

  private Entry entry(VicsRecord record) throws IOException {
    var entry = record.entry();
    json.countRecord();
    return entry;
  }

  private void shape(boolean isCase) throws IOException {
    if (cases != null && cases != isCase) {
      throw json.refused("The values are partly cases and partly media");
    }
    cases = isCase;
    requireOneShape();
  }

  private void requireOneShape() throws IOException {
    if (context != null && cases != null && context.cases() != cases) {
      throw json.refused("The values are not of the kind that the data model's name says");
    }
  }

  @Override
  protected void end() throws IOException {
    if (!hasValues) {
      throw json.refused("The file has no value array");
    }
    if (context == null) {
      throw json.refused("The file names no data model");
    }
    super.end();
  }

  @Override
  public Optional<String> region() {
    return context == null ? Optional.empty() : context.region();
  }
}
