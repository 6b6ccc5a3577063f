package org.vigil.container;

import java.io.IOException;
import java.io.InputStream;
import org.vigil.isolate.Passwords;
import org.vigil.walk.ArchiveFormats;

/**
 * A container format: it turns a stream of bytes into a stream of members. Stateless; a new format
 * is one class and one line in {@link ArchiveFormats}.
 */
public interface ArchiveFormat {
  /** How many leading bytes {@link #recognises} may ask for; a disc's first 32 KiB are free. */
  int HEAD_BYTES = 34 << 10;

  /** The short name of the format, such as {@code zip}. */
  String name();

  /**
   * Whether these first bytes (at most {@link #HEAD_BYTES}, fewer if the file is shorter) begin
   * such a container.
   */
  boolean recognises(byte[] head);

  /**
   * Opens the container. The caller keeps and closes {@code bytes}; closing the members does not.
   *
   * @throws ArchiveException when nothing of it can be read, with the reason
   */
  Members open(InputStream bytes) throws IOException;

  /** Opens the container within the limits of its source, where a format heeds any itself. */
  default Members open(InputStream bytes, Limits limits) throws IOException {
    return open(bytes);
  }

  /** Opens the container, and what of it is encrypted with one of these if the format can. */
  default Members open(InputStream bytes, Limits limits, Passwords passwords) throws IOException {
    return open(bytes, limits);
  }

  /** Opens a container that lies in several volumes; the caller closes {@code bytes}. */
  default Members open(SeekableBytes bytes, Limits limits, Passwords passwords) throws IOException {
    return open(new SourceBytes(bytes.from(0)), limits, passwords);
  }
}
