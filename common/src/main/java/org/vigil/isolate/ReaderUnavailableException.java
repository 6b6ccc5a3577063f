package org.vigil.isolate;

/**
 * Contents cannot be read at all: a fault of the installation, not of a file. It ends the walk, for
 * otherwise every file would get a fault that none of them has.
 */
public final class ReaderUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ReaderUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
