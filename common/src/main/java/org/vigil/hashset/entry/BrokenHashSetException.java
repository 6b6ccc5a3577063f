package org.vigil.hashset.entry;

import java.io.IOException;

/** A hash list that must be refused whole; the message says where (line or offset) and why. */
public final class BrokenHashSetException extends IOException {
  private static final long serialVersionUID = 1;

  public BrokenHashSetException(String message) {
    super(message);
  }
}
