package org.vigil.run;

/** The gate refused to publish: the message says what does not hold. */
public final class GateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What did not hold; the list is closed. */
  public enum Refusal {
    /**
     * Things listed are not things read, faults, folders and links, or what readings declare is not
     * in its table.
     */
    BALANCE,
    /** A media file was lost, or has no content. */
    OCCURRENCES,
    /** A lead's evidence does not add up to its score. */
    SUMS,
    /** What was planted with a known answer was answered otherwise, or none was asked. */
    CANARIES,
    /** A key is there twice. */
    KEYS
  }

  private final Refusal refusal;

  public GateException(Refusal refusal, String message) {
    super(refusal + ": " + message);
    this.refusal = refusal;
  }

  /** What did not hold. */
  public Refusal refusal() {
    return refusal;
  }
}
