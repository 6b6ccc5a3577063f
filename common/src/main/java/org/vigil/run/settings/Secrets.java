package org.vigil.run.settings;

import java.util.regex.Pattern;

/**
 * Which keys hold secrets: their values are never displayed, and never stand in a settings file.
 */
final class Secrets {
  private static final Pattern NAMES =
      Pattern.compile("(?i).*(secret|password|passwd|token|credential|access.?key|private.?key).*");

  /** What says where secrets are, and is none. */
  private static final Pattern PROVIDERS = Pattern.compile("(?i).*provider(\\.path)?");

  private static final Pattern HIDDEN =
      Pattern.compile("(?i).*(\\.key|account\\.key|encryption\\.key|sas|signature)([._].*)?");
  private static final Pattern USER_INFO = Pattern.compile("(://[^/:@\\s\"]*:)[^/@\\s\"]+@");
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?i)((?:[?&](?:sig|x-amz-signature|token)|account_?key|password)=)[^&;\\s\"]+");
  private static final String MASK = "********";

  private Secrets() {}

  /** How a value may be displayed, by what its key is called and by what it looks like. */
  static String masked(String key, String value) {
    if (secret(key) || HIDDEN.matcher(key.replace("\"", "")).matches()) {
      return MASK;
    }
    String anonymous = USER_INFO.matcher(value).replaceAll("$1" + MASK + "@");
    return SIGNED.matcher(anonymous).replaceAll("$1" + MASK);
  }

  static boolean secret(String key) {
    String bare = key.replace("\"", "");
    return NAMES.matcher(bare).matches() && !PROVIDERS.matcher(bare).matches();
  }
}
