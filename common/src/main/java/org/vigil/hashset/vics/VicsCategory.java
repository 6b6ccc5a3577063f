package org.vigil.hashset.vics;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigil.hashset.text.JsonText;

/** The category of an entry: an Edm.Byte, whose meaning depends on the region. */
final class VicsCategory {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
  private static final int MAX = 255;

  private VicsCategory() {}

  /** The category that comes next, without leading zeros; empty when it is null. */
  static Optional<String> next(JsonText json) throws IOException {
    var text = json.nextText("Category");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!NUMBER.matcher(text.get()).matches() || Integer.parseInt(text.get()) > MAX) {
      throw json.refused("Category is not a number from 0 to " + MAX);
    }
    return Optional.of(Integer.toString(Integer.parseInt(text.get())));
  }
}
