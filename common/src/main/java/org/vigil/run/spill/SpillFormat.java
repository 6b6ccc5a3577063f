package org.vigil.run.spill;

import java.io.IOException;

/** How an item is written to a file of this process, and read again by it. */
public interface SpillFormat<T> {
  void write(T item, SpillOutput out) throws IOException;

  T read(SpillInput in) throws IOException;
}
