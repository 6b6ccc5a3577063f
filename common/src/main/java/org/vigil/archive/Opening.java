package org.vigil.archive;

import java.io.IOException;

/** Opens bytes, or members, when they are first needed, so that failing to is a reading too. */
@FunctionalInterface
public interface Opening<T> {
  T open() throws IOException;
}
