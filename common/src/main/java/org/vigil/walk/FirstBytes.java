package org.vigil.walk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.vigil.container.ArchiveException;
import org.vigil.container.ArchiveFormat;

/** The first bytes of things, by which their format is recognised; one buffer for all of a walk. */
final class FirstBytes {
  private final byte[] buffer = new byte[ArchiveFormat.HEAD_BYTES];

  /** As far as they can be read; a failure among them comes again behind them. */
  byte[] of(InputStream bytes) throws IOException {
    int length = 0;
    int more = 0;
    while (more >= 0 && length < buffer.length) {
      length += more;
      try {
        more = bytes.read(buffer, length, buffer.length - length);
      } catch (ArchiveException comesAgain) {
        more = -1;
      }
    }
    return Arrays.copyOf(buffer, length);
  }
}
