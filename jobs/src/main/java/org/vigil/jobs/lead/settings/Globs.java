package org.vigil.jobs.lead.settings;

import java.util.regex.Pattern;

/** Names with {@code *} for anything; all else stands for itself. */
final class Globs {
  private Globs() {}

  static boolean fits(String glob, String name) {
    StringBuilder pattern = new StringBuilder("(?s)");
    for (String part : glob.split("\\*", -1)) {
      pattern.append(pattern.length() > 4 ? ".*" : "").append(Pattern.quote(part));
    }
    return Pattern.matches(pattern.toString(), name);
  }
}
