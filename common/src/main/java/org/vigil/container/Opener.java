package org.vigil.container;

import java.io.IOException;

/** Opens bytes, or members, when they are first needed, so that failing to is a reading too. */
@FunctionalInterface
public interface Opener<T> {
  T open() throws IOException;
}
