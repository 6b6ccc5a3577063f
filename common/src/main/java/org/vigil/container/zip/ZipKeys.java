package org.vigil.container.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ArchiveException;
import org.vigil.container.ByteWindow;
import org.vigil.isolate.Passwords;
import org.vigil.model.term.Reason;

/**
 * The passwords that the members of a zip are tried with, the one that fitted last first. Of the
 * wrong ones, one in 128 (classic) or 65,536 (AES) fits what stands before the bytes; so the first
 * mebibyte is decoded for each that does, which for members that are no longer is proof. A proven
 * one is also that of a member which no password decodes, but whose first bytes it fits: one that
 * is broken.
 */
final class ZipKeys {
  /** To try a password costs AES milliseconds, and archives with several are rare. */
  private static final int MOST_MISSES = 20;

  private final Deque<String> candidates;
  private final Set<String> fitted = new HashSet<>();
  private final Set<String> proven = new LinkedHashSet<>();
  private int misses;

  ZipKeys(Passwords passwords) {
    this.candidates = new ArrayDeque<>(passwords.candidates());
  }

  /** The password for a member whose bytes are next, or null. */
  @Nullable ZipKey fitting(ByteWindow window, LocalFileHeader header) throws IOException {
    if (candidates.isEmpty() || !header.opensByPassword()) {
      return null;
    }
    ZipSample sample = ZipSample.of(window, header);
    for (String candidate : candidates) {
      boolean hopeless =
          header.aes() != null && misses >= MOST_MISSES && !fitted.contains(candidate);
      if (!hopeless && opens(candidate, header, sample)) {
        fitted.add(candidate);
        candidates.remove(candidate);
        candidates.addFirst(candidate);
        if (sample.proves(header)) {
          proven.add(candidate);
        }
        return key(candidate);
      }
    }
    misses += header.aes() == null ? 0 : 1;
    return broken(header, sample);
  }

  /** A member was decoded by it, and its checksum or code was right. */
  void proven(ZipKey key) {
    proven.add(key.password());
  }

  private ZipKey key(String candidate) {
    return new ZipKey(candidate, proven.contains(candidate));
  }

  private @Nullable ZipKey broken(LocalFileHeader header, ZipSample sample) throws IOException {
    for (String candidate : proven) {
      try {
        ZipEncryption.of(header).open(key(candidate), sample.open());
        return key(candidate);
      } catch (ArchiveException e) {
        // It does not fit what stands before the bytes.
      }
    }
    return null;
  }

  private static boolean opens(String candidate, LocalFileHeader header, ZipSample sample) {
    Inflater inflater = new Inflater(true);
    try {
      return sample.fits(
          crc(new DecryptedContent(header, new ZipKey(candidate, false), sample.open(), inflater)));
    } catch (ArchiveException e) {
      // A stream that ends before the member does was none.
      return !sample.whole() && e.reason() == Reason.TRUNCATED && !inflater.finished();
    } catch (IOException e) {
      return false;
    } finally {
      inflater.end();
    }
  }

  private static int crc(InputStream content) throws IOException {
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[1 << 13];
    for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
      crc.update(buffer, 0, count);
    }
    return (int) crc.getValue();
  }
}
