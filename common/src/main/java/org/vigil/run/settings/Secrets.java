package org.vigil.run.settings;

import java.util.regex.Pattern;

/** Which keys hold secrets: their values are never shown, and never stand in a settings file. */
final class Secrets {
  private static final Pattern NAMES =
      Pattern.compile("(?i).*(secret|password|passwd|token|credential|access.?key|private.?key).*");

  private Secrets() {}

  static boolean secret(String key) {
    String bare = key.replace("\"", "");
    return NAMES.matcher(bare).matches() && !bare.endsWith("provider");
  }
}
