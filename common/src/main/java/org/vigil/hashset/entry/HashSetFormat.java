package org.vigil.hashset.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.vigil.hashset.HashSetFormats;

/**
 * A format of known-hash lists: it turns a file into a stream of entries. Stateless; a new format
 * is one class and one line in {@link HashSetFormats}.
 */
public interface HashSetFormat {
  /** How many leading bytes {@link #recognises} is given at most. */
  int HEAD_BYTES = 65536;

  /** The short name of the format, such as {@code vics}. */
  String name();

  /** Whether a file of it tells what changes in a set, rather than all that the set holds. */
  default boolean isDelta() {
    return false;
  }

  /** Whether these first bytes (at most {@link #HEAD_BYTES}) begin such a list. */
  boolean recognises(byte[] head);

  /**
   * Opens a list for streaming; memory does not grow with its length.
   *
   * @throws BrokenHashSetException when the file is not such a list, with line or offset
   */
  Entries open(InputStream bytes) throws IOException;

  /** Opens a list that lies in a local file, for a format that reads that at random. */
  default Entries open(InputStream bytes, Path file) throws IOException {
    return open(bytes);
  }
}
