package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vigil.hashset.text.JsonText;

/**
 * A list of properties (Exifs, MediaMetadata, CaseMetadata of the VICS data model): objects with
 * PropertyName and PropertyValue. Of two values of one name the first counts.
 *
 * @param values by name
 * @param flawed whether something among them is no property
 */
record VicsProperties(Map<String, String> values, boolean flawed) {
  private static final int MAX_PROPERTIES = 1_000;
  private static final int MAX_CHARS = 1_024;

  /** The properties of the array that comes next; null is none. */
  static VicsProperties next(JsonText json, String field) throws IOException {
    json.advance();
    if (json.is(JsonToken.VALUE_NULL)) {
      return new VicsProperties(Map.of(), false);
    }
    if (!json.is(JsonToken.START_ARRAY)) {
      throw json.refused(field + " is not an array");
    }
    var values = new LinkedHashMap<String, String>();
    var flawed = false;
    while (!json.nextIs(JsonToken.END_ARRAY)) {
      if (json.is(JsonToken.START_OBJECT)) {
        property(json, values);
      } else {
        flawed = true;
        json.skip();
      }
    }
    return new VicsProperties(values, flawed);
  }

  private static void property(JsonText json, Map<String, String> values) throws IOException {
    var name = Optional.<String>empty();
    var value = Optional.<String>empty();
    for (var field = json.nextField(); field.isPresent(); field = json.nextField()) {
      switch (field.get()) {
        case "PropertyName" -> name = json.nextText("PropertyName");
        case "PropertyValue" -> value = json.nextText("PropertyValue");
        default -> json.skipNext();
      }
    }
    if (name.isPresent() && value.isPresent() && values.size() < MAX_PROPERTIES) {
      values.putIfAbsent(cut(name.get()), cut(value.get()));
    }
  }

  /** The text, or as much of it as is kept. */
  static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MAX_CHARS));
  }
}
