package org.vigil.jobs.limit;

import java.util.Locale;

/** Whether a person at the provider viewed a file, the later the surer that one did. */
public enum ProviderView {
  /** A report names the file, and does not say. */
  UNKNOWN("the report does not say whether a person at the provider viewed the file"),
  /** A report says that nobody did. */
  FALSE("no person at the provider viewed the file"),
  /** A report says that somebody did. */
  TRUE("a person at the provider viewed the file");

  private final String sentence;

  ProviderView(String sentence) {
    this.sentence = sentence;
  }

  /** How a rule says it. */
  String sentence() {
    return sentence;
  }

  static ProviderView parse(String text) {
    try {
      return valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "legal.rules.viewed must be true, false or unknown, not " + text, e);
    }
  }
}
