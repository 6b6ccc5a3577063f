package org.vigil.container.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ArchiveException;
import org.vigil.container.BulkInputStream;
import org.vigil.container.Failures;
import org.vigil.model.term.Reason;

/**
 * The content of an encrypted member. Where it does not decode and its password is not proven,
 * nothing tells a wrong one from broken bytes: it stays encrypted.
 */
final class DecryptedContent extends BulkInputStream {
  private final LocalFileHeader header;
  private final ZipKey key;
  private final InputStream packed;
  private final Inflater inflater;
  private @Nullable InputStream locked;
  private @Nullable InputStream content;

  /**
   * @param inflater one without header; the caller ends it
   */
  DecryptedContent(LocalFileHeader header, ZipKey key, InputStream packed, Inflater inflater) {
    this.header = header;
    this.key = key;
    this.packed = packed;
    this.inflater = inflater;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      InputStream opened = content == null ? open() : content;
      int count = opened.read(into, offset, length);
      if (count < 0 && locked != null) {
        // The code that proves the bytes stands at their end.
        locked.transferTo(OutputStream.nullOutputStream());
      }
      return count;
    } catch (ArchiveException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      ArchiveException broken = Failures.ofContainer(e);
      throw key.proven() ? broken : Failures.because(Reason.ENCRYPTED);
    }
  }

  private InputStream open() throws IOException {
    ZipEncryption lock = ZipEncryption.of(header);
    InputStream bytes = lock.open(key, packed);
    locked = bytes;
    InputStream opened = decoded(lock, bytes);
    content = opened;
    return opened;
  }

  private InputStream decoded(ZipEncryption lock, InputStream bytes) {
    if (header.method() == LocalFileHeader.DEFLATED) {
      return inflated(bytes);
    }
    // What cannot be decoded has a code of its own to prove the password, if any.
    boolean raw = header.aes() != null && !LibraryDecoder.supports(header);
    return raw || header.method() == LocalFileHeader.STORED
        ? bytes
        : new LibraryDecoder(header.plain(lock.overheadBytes()), bytes);
  }

  private InputStream inflated(InputStream bytes) {
    inflater.reset();
    return new InflaterInputStream(bytes, inflater);
  }
}
