package org.vigil.hashset.vics;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.vigil.hashset.text.JsonText;

/** The names that a field gives: a text, an object with a Name, or an array of them. */
final class VicsNames {
  private static final int MAX_NAMES = 100;

  private VicsNames() {}

  /** The names of the value that comes next, in order; blanks and nulls are none. */
  static Set<String> next(JsonText json, String field) throws IOException {
    var names = new TreeSet<String>();
    json.advance();
    add(json, field, names);
    return names;
  }

  private static void add(JsonText json, String field, Set<String> names) throws IOException {
    if (json.is(JsonToken.START_ARRAY)) {
      while (!json.nextIs(JsonToken.END_ARRAY)) {
        add(json, field, names);
      }
    } else if (json.is(JsonToken.START_OBJECT)) {
      addName(json, field, names);
    } else {
      json.text(field).ifPresent(names::add);
    }
    if (names.size() > MAX_NAMES) {
      throw json.refused("The record has more than " + MAX_NAMES + " of " + field);
    }
  }

  private static void addName(JsonText json, String field, Set<String> names) throws IOException {
    for (var name = json.nextField(); name.isPresent(); name = json.nextField()) {
      if (name.get().equals("Name")) {
        json.nextText(field).ifPresent(names::add);
      } else {
        json.skipNext();
      }
    }
  }
}
