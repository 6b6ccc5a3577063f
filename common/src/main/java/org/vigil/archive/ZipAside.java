package org.vigil.archive;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The members of a source that another one swallowed, for its local header tells of more bytes than
 * it has: each is read by itself, where the directory says that it is. Only a directory whose
 * members do not overlap is believed, so that no byte is read for two of them.
 */
final class ZipAside {
  private final SeekableBytes bytes;
  private final ZipEnd end;

  private ZipAside(SeekableBytes bytes, ZipEnd end) {
    this.bytes = bytes;
    this.end = end;
  }

  /** Null without a directory that is believed. */
  static @Nullable ZipAside of(SeekableBytes bytes) throws IOException {
    ZipEnd end = ZipEnd.of(bytes).orElse(null);
    boolean regular = end != null && !ZipSlices.of(bytes, Long.MAX_VALUE).isEmpty();
    return end == null || !regular ? null : new ZipAside(bytes, end);
  }

  /** The directory, and all that follows it. */
  ByteWindow directory() throws IOException {
    return Range.of(bytes, end.directoryFrom(), bytes.sizeBytes());
  }

  /** The member of this record, if a local header that agrees with it is where it says. */
  Optional<Found> member(ZipCentralHeader record) throws IOException {
    ByteWindow window = Range.of(bytes, record.localOffset(), end.directoryFrom());
    if (window.int32(0) != ZipRecord.LOCAL) {
      return Optional.empty();
    }
    try {
      ZipLocalHeader header = ZipLocalHeader.read(window);
      boolean agrees =
          header.nameDigest() == record.digest()
              && (header.described() || header.compressedBytes() == record.compressedBytes());
      return agrees ? Optional.of(new Found(header, window)) : Optional.empty();
    } catch (ArchiveException e) {
      return Optional.empty();
    }
  }

  /**
   * A member that is there.
   *
   * @param window at its bytes
   */
  record Found(ZipLocalHeader header, ByteWindow window) {}
}
