package org.vigil.isolate;

import java.util.regex.Pattern;

/**
 * Contents cannot be read at all: a fault of the installation, not of a file. It ends the walk, for
 * otherwise every file would get a fault that none of them has.
 */
public final class ReaderUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final int MAX_NAME_LENGTH = 300;
  private static final Pattern UNUSUAL = Pattern.compile("[^\\w .,:;/$<>()'+-]");

  private final String blamed;

  public ReaderUnavailableException(String message) {
    super(message);
    this.blamed = message;
  }

  public ReaderUnavailableException(String message, Throwable cause) {
    super(message, cause);
    this.blamed = message;
  }

  private ReaderUnavailableException(String message, String blamed) {
    super(message);
    this.blamed = blamed;
  }

  /**
   * A class or library is missing.
   *
   * @param name what is; a process that reads untrusted bytes may have given it
   */
  public static ReaderUnavailableException missing(String name) {
    String cut = name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH));
    String clean = UNUSUAL.matcher(cut).replaceAll("?");
    return new ReaderUnavailableException("A library is missing or does not fit: " + clean, clean);
  }

  /** What is missing: its name alone, where that is known. */
  public String blamed() {
    return blamed;
  }
}
