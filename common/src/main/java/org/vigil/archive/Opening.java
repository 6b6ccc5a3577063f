package org.vigil.archive;

import java.io.IOException;
import java.io.InputStream;

/** Opens the bytes of a source object, so that failing to open it is a reading too. */
@FunctionalInterface
public interface Opening {
  InputStream open() throws IOException;
}
