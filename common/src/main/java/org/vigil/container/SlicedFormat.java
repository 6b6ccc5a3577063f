package org.vigil.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.vigil.isolate.Passwords;

/**
 * A container format whose large containers can be cut, for their slices to be read side by side.
 */
public interface SlicedFormat extends ArchiveFormat {
  /**
   * Cuts a container between members. What looks irregular is not cut: then it is read from front
   * to back, which says what is wrong with it.
   *
   * @param sliceBytes the least length of a slice but the last
   * @return fewer than two slices when it is not cut
   */
  List<Slice> cut(SeekableBytes bytes, long sliceBytes) throws IOException;

  /**
   * Opens a container that is a source of its own.
   *
   * @param bytes from its beginning
   * @param source the same bytes, for what lies behind a member that hides it
   * @param passwords what is encrypted may open with
   */
  default Members open(InputStream bytes, SeekableBytes source, Limits limits, Passwords passwords)
      throws IOException {
    return open(bytes, limits, passwords);
  }

  /** Opens one slice; the caller closes {@code bytes}. */
  Members open(SeekableBytes bytes, Slice slice, Limits limits, Passwords passwords)
      throws IOException;
}
