package org.vigil.container.tar;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** What a block of 512 bytes tells as a header (POSIX.1-1988 ustar and its kin). */
final class TarHeader {
  static final int BLOCK_BYTES = 512;

  private static final int SIZE_OFFSET = 124;
  private static final byte[] MAGIC = {'u', 's', 't', 'a', 'r'};

  private TarHeader() {}

  /** Whether a block can be a header: it says so or its checksum holds, and it has a size. */
  static boolean isPlausible(byte[] block) {
    return (magic(block) || checksumHolds(block)) && sized(block);
  }

  static long sizeBytes(byte[] block) {
    return TarUtils.parseOctalOrBinary(block, SIZE_OFFSET, TarConstants.SIZELEN);
  }

  private static boolean sized(byte[] block) {
    try {
      return sizeBytes(block) >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether the sum is that of the bytes, taken as unsigned or, as some old tars do, as signed. */
  static boolean checksumHolds(byte[] block) {
    long stored = 0;
    int at = TarConstants.CHKSUM_OFFSET;
    int end = at + TarConstants.CHKSUMLEN;
    while (at < end && block[at] == ' ') {
      at++;
    }
    int first = at;
    while (at < end && block[at] >= '0' && block[at] <= '7') {
      stored = stored * 8 + block[at++] - '0';
    }
    long sum = checksum(block);
    return at > first && (stored == sum || stored == sum - 256L * negatives(block));
  }

  /** The sum of a header's bytes, its checksum field taken as spaces. */
  static long checksum(byte[] block) {
    return fields(block).sum() + (long) TarConstants.CHKSUMLEN * ' ';
  }

  private static long negatives(byte[] block) {
    return fields(block).filter(b -> b > Byte.MAX_VALUE).count();
  }

  /** All bytes of a header but its checksum, unsigned. */
  private static IntStream fields(byte[] block) {
    int from = TarConstants.CHKSUM_OFFSET;
    int to = from + TarConstants.CHKSUMLEN;
    return IntStream.concat(IntStream.range(0, from), IntStream.range(to, BLOCK_BYTES))
        .map(i -> block[i] & 0xFF);
  }

  private static boolean magic(byte[] block) {
    int from = TarConstants.MAGIC_OFFSET;
    return Arrays.equals(block, from, from + MAGIC.length, MAGIC, 0, MAGIC.length);
  }
}
