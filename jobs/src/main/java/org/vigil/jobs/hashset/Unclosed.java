package org.vigil.jobs.hashset;

import java.io.FilterInputStream;
import java.io.InputStream;

/** Lets a parser close its view of a stream that is still to be read to its end. */
final class Unclosed extends FilterInputStream {
  Unclosed(InputStream in) {
    super(in);
  }

  @Override
  public void close() {
    // It is the caller's.
  }
}
