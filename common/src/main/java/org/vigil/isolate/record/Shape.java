package org.vigil.isolate.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.IOException;
import java.io.StreamCorruptedException;

/** How the values of one type are written, and read from a side that is not trusted. */
public interface Shape {
  void write(Object value, CBORGenerator out) throws IOException;

  /** Reads the value that begins with the current token. */
  Object read(JsonParser in) throws IOException;

  static void require(boolean valid) throws StreamCorruptedException {
    if (!valid) {
      throw new StreamCorruptedException("Not a message");
    }
  }

  static StreamCorruptedException refused(Exception cause) {
    StreamCorruptedException refusal = new StreamCorruptedException("Not a message");
    refusal.initCause(cause);
    return refusal;
  }
}
