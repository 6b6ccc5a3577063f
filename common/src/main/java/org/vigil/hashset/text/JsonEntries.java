package org.vigil.hashset.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.Entry;

/** The entries of a list that is one JSON object: one pass over it, one step at a time. */
public abstract class JsonEntries implements Entries {
  protected final JsonText json;
  private final Set<String> arrays = new HashSet<>();
  private boolean ended;

  protected JsonEntries(JsonText json) {
    this.json = json;
  }

  /** Reads a little further; gives an entry where one was read. */
  protected abstract Optional<Entry> step() throws IOException;

  @Override
  public final Optional<Entry> next() throws IOException {
    try {
      var entry = Optional.<Entry>empty();
      while (entry.isEmpty() && !ended) {
        entry = step();
      }
      return entry;
    } catch (JsonProcessingException | CharConversionException e) {
      throw json.refused(e);
    }
  }

  /** Steps into the object that the file is. */
  protected final void beginObject() throws IOException {
    if (!json.nextIs(JsonToken.START_OBJECT)) {
      throw json.refused("The file is not a JSON object");
    }
  }

  /** Steps into the one array of this name. */
  protected final void beginArray(String name) throws IOException {
    if (!arrays.add(name)) {
      throw json.refused("The file has two arrays called " + name);
    }
    if (!json.nextIs(JsonToken.START_ARRAY)) {
      throw json.refused(name + " is not an array");
    }
  }

  /** At the end of the object: nothing may follow. */
  protected void end() throws IOException {
    if (json.records() == 0) {
      throw json.refused("The list holds no entries");
    }
    if (!json.ended()) {
      throw json.refused("Something follows the end of the list");
    }
    ended = true;
  }

  @Override
  public final void close() throws IOException {
    json.close();
  }
}
