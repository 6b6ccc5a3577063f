package org.vigil.hashset.entry;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The entries of one open list, in order. */
public interface Entries extends Closeable {
  /**
   * The next entry, or empty at a proper end of the list.
   *
   * @throws BrokenHashSetException with line or offset, when the list is broken, truncated or of
   *     the wrong shape: then nothing of it may be used
   */
  Optional<Entry> next() throws IOException;

  /**
   * The region that the list names, empty where it names none; for certain after the last entry.
   */
  Optional<String> region();
}
