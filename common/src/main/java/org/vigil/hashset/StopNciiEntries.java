package org.vigil.hashset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Optional;

/** The records of one page of StopNCII's hashes, one at a time. */
final class StopNciiEntries implements Entries {
  /** What the reader is inside of. */
  private enum Level {
    FILE,
    ROOT,
    RECORDS,
    END
  }

  private final JsonText json;
  private Level level = Level.FILE;
  private boolean hasRecords;

  StopNciiEntries(JsonText json) {
    this.json = json;
  }

  @Override
  public Optional<Entry> next() throws IOException {
    try {
      var entry = Optional.<Entry>empty();
      while (entry.isEmpty() && level != Level.END) {
        entry = step();
      }
      return entry;
    } catch (JsonProcessingException | CharConversionException e) {
      throw json.refused(e);
    }
  }

  private Optional<Entry> step() throws IOException {
    switch (level) {
      case FILE -> file();
      case ROOT -> root();
      default -> {
        return record();
      }
    }
    return Optional.empty();
  }

  private void file() throws IOException {
    if (!json.nextIs(JsonToken.START_OBJECT)) {
      throw json.refused("The file is not a JSON object");
    }
    level = Level.ROOT;
  }

  private void root() throws IOException {
    var field = json.nextField();
    if (field.isEmpty()) {
      end();
    } else if (field.get().equals("hashRecords")) {
      records();
    } else {
      json.skipNext();
    }
  }

  private void records() throws IOException {
    if (hasRecords) {
      throw json.refused("The file has two arrays of hashRecords");
    }
    if (!json.nextIs(JsonToken.START_ARRAY)) {
      throw json.refused("hashRecords is not an array");
    }
    hasRecords = true;
    level = Level.RECORDS;
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

  private void end() throws IOException {
    if (json.records() == 0) {
      throw json.refused("The list holds no entries");
    }
    if (!json.ended()) {
      throw json.refused("Something follows the end of the list");
    }
    level = Level.END;
  }

  @Override
  public Optional<String> region() {
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
