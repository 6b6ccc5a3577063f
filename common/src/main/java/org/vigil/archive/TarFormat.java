package org.vigil.archive;

import java.io.InputStream;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** Tape archives: v7, ustar, PAX, GNU, star. */
final class TarFormat implements ArchiveFormat {
  static final int BLOCK_BYTES = 512;

  private static final byte[] MAGIC = {'u', 's', 't', 'a', 'r'};

  @Override
  public String name() {
    return "tar";
  }

  @Override
  public boolean recognises(byte[] head) {
    return head.length >= BLOCK_BYTES
        && head[0] != 0
        && !picture(head)
        && plausible(Arrays.copyOf(head, BLOCK_BYTES));
  }

  @Override
  public Members open(InputStream bytes) {
    return new TarMembers(new ByteWindow(bytes));
  }

  /** Whether a block can be a header: it says so, or its checksum holds. */
  static boolean plausible(byte[] block) {
    return magic(block) || checksumHolds(block);
  }

  static boolean checksumHolds(byte[] block) {
    try {
      return TarUtils.verifyCheckSum(block);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean magic(byte[] block) {
    int from = TarConstants.MAGIC_OFFSET;
    return Arrays.equals(block, from, from + MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /**
   * A picture with a tar header written into a comment stays a picture: JPEG, PNG, TIFF, WebP begin
   * with bytes that a file's name hardly does.
   */
  private static boolean picture(byte[] head) {
    int first = (head[0] & 0xFF) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | head[3];
    boolean webp = head[8] == 'W' && head[9] == 'E' && head[10] == 'B' && head[11] == 'P';
    return first >>> 8 == 0xFFD8FF
        || first == 0x89504E47
        || first == 0x49492A00
        || first == 0x4D4D002A
        || (first == 0x52494646 && webp);
  }
}
