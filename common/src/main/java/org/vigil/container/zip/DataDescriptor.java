package org.vigil.container.zip;

import java.io.IOException;
import java.util.Optional;
import org.vigil.container.ByteWindow;

/**
 * What stands behind a member's bytes when its writer could not go back (APPNOTE 4.3.9): with or
 * without a signature, with sizes of 32 or 64 bits; nothing says which.
 *
 * @param bytes how long it is
 * @param wide whether sizes have 64 bits
 */
record DataDescriptor(int bytes, boolean wide, int crc, long compressedBytes, long sizeBytes) {
  /** A member without any. */
  static final DataDescriptor NONE = new DataDescriptor(0, false, 0, 0, 0);

  /** The one here that ends where the next record begins, or the container does. */
  static Optional<DataDescriptor> before(ByteWindow window) throws IOException {
    for (int layout = 0; layout < 4; layout++) {
      boolean signed = layout % 2 == 0;
      DataDescriptor found = at(window, signed, layout >= 2);
      if (window.has(found.bytes)
          && (!signed || window.int32(0) == ZipSignatures.DESCRIPTOR)
          && (ZipSignatures.begins(window, found.bytes) || !window.has(found.bytes + 1))) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Whether one lies here that tells of exactly so many bytes. */
  static boolean tells(ByteWindow window, long count) throws IOException {
    return (window.at(0) == 'P' && window.int32(0) == ZipSignatures.DESCRIPTOR)
        ? tellsSigned(window, false, count) || tellsSigned(window, true, count)
        : tellsUnsigned(window, 12, count) || tellsUnsigned(window, 20, count);
  }

  /** With a signature either size is enough: one of them may lie. */
  private static boolean tellsSigned(ByteWindow window, boolean wide, long count)
      throws IOException {
    DataDescriptor found = at(window, true, wide);
    return found.matches(count) || found.equal(found.sizeBytes, count);
  }

  private static boolean tellsUnsigned(ByteWindow window, int length, long count)
      throws IOException {
    return window.at(length) == 'P'
        && ZipSignatures.begins(window, length)
        && at(window, false, length > 12).matches(count);
  }

  /** Whether it tells of so many compressed bytes. */
  boolean matches(long count) {
    return equal(compressedBytes, count);
  }

  /** Whether two sizes are the same; small fields hold them modulo 2^32. */
  boolean equal(long declared, long count) {
    return wide ? declared == count : (int) declared == (int) count;
  }

  private static DataDescriptor at(ByteWindow window, boolean signed, boolean wide)
      throws IOException {
    int crcAt = signed ? 4 : 0;
    long compressed = wide ? window.int64(crcAt + 4) : window.int32(crcAt + 4);
    long size = wide ? window.int64(crcAt + 12) : window.int32(crcAt + 8);
    int bytes = crcAt + (wide ? 20 : 12);
    return new DataDescriptor(bytes, wide, window.int32(crcAt), compressed, size);
  }
}
