package org.vigil.container.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.vigil.container.BulkInputStream;

/** A member decoded by the library, which is given it as a zip of its own. */
final class LibraryDecoder extends BulkInputStream {
  /** Shrunk, imploded, Deflate64, bzip2, Zstandard: what the library decodes besides. */
  private static final Set<Integer> BY_LIBRARY = Set.of(1, 6, 9, 12, 20, 93);

  private final ZipArchiveInputStream zip;
  private boolean opened;

  /**
   * @param header of a member that is not encrypted
   */
  LibraryDecoder(byte[] header, InputStream packed) {
    InputStream head = new ByteArrayInputStream(header);
    this.zip = new ZipArchiveInputStream(new SequenceInputStream(head, packed));
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (!opened) {
      opened = true;
      zip.getNextEntry();
    }
    return zip.read(into, offset, length);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Whether the bytes can be decoded. */
  static boolean supports(LocalFileHeader header) {
    return header.method() == LocalFileHeader.STORED
        || header.method() == LocalFileHeader.DEFLATED
        || (!header.described() && BY_LIBRARY.contains(header.method()));
  }
}
