package org.vigil.jobs.hashset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.vigil.hashset.HashSetFormats;
import org.vigil.hashset.entry.BrokenHashSetException;
import org.vigil.hashset.entry.HashSetFormat;

/** Opens hash lists, whether they lie in a file of their own or in a zip. */
final class ListOpening {
  private ListOpening() {}

  /**
   * Opens the list in a file.
   *
   * @param bytes the file, with a mark
   * @param local where it lies, if on this machine
   * @throws BrokenHashSetException when it is none
   */
  static OpenList open(InputStream bytes, Optional<Path> local) throws IOException {
    byte[] head = ZippedList.head(bytes);
    if (ZippedList.isZip(head)) {
      return ZippedList.open(bytes);
    }
    HashSetFormat format = HashSetFormats.detect(head);
    return new OpenList(
        format, local.isPresent() ? format.open(bytes, local.get()) : format.open(bytes));
  }
}
