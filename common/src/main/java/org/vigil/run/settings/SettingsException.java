package org.vigil.run.settings;

/** A setting that cannot be used; the message is a sentence for the person who wrote it. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SettingsException(String message) {
    super(message);
  }
}
