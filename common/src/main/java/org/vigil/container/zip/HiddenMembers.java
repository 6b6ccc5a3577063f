package org.vigil.container.zip;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ArchiveException;
import org.vigil.container.ByteRange;
import org.vigil.container.ByteWindow;
import org.vigil.container.SeekableBytes;

/**
 * The members of a source that another one swallowed, for its local header tells of more bytes than
 * it has: each is read by itself, where the directory says that it is. Only a directory whose
 * members do not overlap is believed, so that no byte is read for two of them.
 */
final class HiddenMembers {
  private final SeekableBytes bytes;
  private final EndOfCentralDirectory end;

  private HiddenMembers(SeekableBytes bytes, EndOfCentralDirectory end) {
    this.bytes = bytes;
    this.end = end;
  }

  /** Null without a directory that is believed. */
  static @Nullable HiddenMembers of(SeekableBytes bytes) throws IOException {
    EndOfCentralDirectory end = EndOfCentralDirectory.of(bytes).orElse(null);
    boolean regular = end != null && !ZipSlices.of(bytes, Long.MAX_VALUE).isEmpty();
    return end == null || !regular ? null : new HiddenMembers(bytes, end);
  }

  /** The directory, and all that follows it. */
  ByteWindow directory() throws IOException {
    return ByteRange.of(bytes, end.directoryFrom(), bytes.sizeBytes());
  }

  /** The member of this record, if a local header that agrees with it is where it says. */
  Optional<Found> member(ZipCentralHeader record) throws IOException {
    ByteWindow window = ByteRange.of(bytes, record.localOffset(), end.directoryFrom());
    if (window.int32(0) != ZipSignatures.LOCAL) {
      return Optional.empty();
    }
    try {
      LocalFileHeader header = LocalFileHeader.read(window);
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
  record Found(LocalFileHeader header, ByteWindow window) {}
}
