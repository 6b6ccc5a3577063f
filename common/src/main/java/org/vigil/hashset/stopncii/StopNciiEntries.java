package org.vigil.hashset.stopncii;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.vigil.hashset.entry.Entry;
import org.vigil.hashset.text.JsonEntries;
import org.vigil.hashset.text.JsonText;

/** The records of one page of StopNCII's hashes, one at a time. */
final class StopNciiEntries extends JsonEntries {
  /** What the reader is inside of. */
  private enum Level {
    FILE,
    ROOT,
    RECORDS
  }

  private Level level = Level.FILE;

  StopNciiEntries(JsonText json) {
    super(json);
  }

  @Override
  protected Optional<Entry> step() throws IOException {
    switch (level) {
      case FILE -> file();
      case ROOT -> root();
      case RECORDS -> {
        return record();
      }
    }
    return Optional.empty();
  }

  private void file() throws IOException {
    beginObject();
    level = Level.ROOT;
  }

  private void root() throws IOException {
    var field = json.nextField();
    if (field.isEmpty()) {
      end();
    } else if (field.get().equals("hashRecords")) {
      beginArray("hashRecords");
      level = Level.RECORDS;
    } else {
      json.skipNext();
    }
  }

  private Optional<Entry> record() throws IOException {
    if (json.nextIs(JsonToken.END_ARRAY)) {
      level = Level.ROOT;
      return Optional.empty();
    }
    if (!json.is(JsonToken.START_OBJECT)) {
      throw json.refused("A hash record is not an object");
    }
    var entry = new StopNciiRecord(json).entry();
    json.countRecord();
    return entry;
  }

  @Override
  public Optional<String> region() {
    return Optional.empty();
  }
}
