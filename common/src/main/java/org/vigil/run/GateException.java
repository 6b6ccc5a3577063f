package org.vigil.run;

/** The gate refused to publish: the message says what does not balance. */
public final class GateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public GateException(String message) {
    super(message);
  }
}
