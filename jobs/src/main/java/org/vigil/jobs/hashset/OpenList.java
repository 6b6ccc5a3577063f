package org.vigil.jobs.hashset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.vigil.hashset.HashSetFormats;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.Entries;
import org.vigil.hashset.entry.HashSetFormat;

/**
 * A list that is being read, from its file or from the zip in which it was given out.
 *
 * @param format the list's own, not that of a zip around it
 */
record OpenList(HashSetFormat format, Entries entries) {

  /**
   * Opens the list in a file.
   *
   * @param bytes the file, with a mark
   * @param local where it lies, if on this machine
   * @throws BrokenHashSetException when it is none
   */
  static OpenList of(InputStream bytes, Optional<Path> local) throws IOException {
    byte[] head = head(bytes);
    if (ZippedList.isZip(head)) {
      return ZippedList.open(bytes);
    }
    HashSetFormat format = HashSetFormats.detect(head);
    return new OpenList(
        format, local.isPresent() ? format.open(bytes, local.get()) : format.open(bytes));
  }

  /** The first bytes, which are read again. */
  static byte[] head(InputStream bytes) throws IOException {
    bytes.mark(HashSetFormat.HEAD_BYTES);
    byte[] head = bytes.readNBytes(HashSetFormat.HEAD_BYTES);
    bytes.reset();
    return head;
  }
}
