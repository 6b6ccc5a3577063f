package org.vigil.container.tar;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.vigil.container.ByteRange;
import org.vigil.container.ByteWindow;
import org.vigil.container.Limits;
import org.vigil.container.Members;
import org.vigil.container.SeekableBytes;
import org.vigil.container.Slice;
import org.vigil.container.SlicedFormat;
import org.vigil.isolate.Passwords;

/** Tape archives: v7, ustar, PAX, GNU, star. */
public final class TarFormat implements SlicedFormat {
  static final int BLOCK_BYTES = 512;

  private static final int SIZE_OFFSET = 124;
  private static final byte[] MAGIC = {'u', 's', 't', 'a', 'r'};

  @Override
  public String name() {
    return "tar";
  }

  @Override
  public boolean recognises(byte[] head) {
    return head.length >= BLOCK_BYTES
        && !picture(head)
        && plausible(Arrays.copyOf(head, BLOCK_BYTES));
  }

  @Override
  public Members open(InputStream bytes) {
    return new TarMembers(new ByteWindow(bytes), true);
  }

  @Override
  public List<Slice> cut(SeekableBytes bytes, long sliceBytes) throws IOException {
    return TarSlices.of(bytes, sliceBytes);
  }

  @Override
  public Members open(SeekableBytes bytes, Slice slice, Limits unlimited, Passwords none)
      throws IOException {
    return new TarMembers(ByteRange.of(bytes, slice.from(), slice.to()), slice.last());
  }

  /** Whether a block can be a header: it says so or its checksum holds, and it has a size. */
  static boolean plausible(byte[] block) {
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

  /**
   * A picture with a tar header written into a comment stays a picture: JPEG, PNG, TIFF, WebP, HEIF
   * (and MP4) begin with bytes that a file's name hardly does.
   */
  private static boolean picture(byte[] head) {
    int first = (head[0] & 0xFF) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | head[3];
    boolean webp = head[8] == 'W' && head[9] == 'E' && head[10] == 'B' && head[11] == 'P';
    return first >>> 8 == 0xFFD8FF
        || first == 0x89504E47
        || first == 0x49492A00
        || first == 0x4D4D002A
        || (first == 0x52494646 && webp)
        || (head[4] == 'f' && head[5] == 't' && head[6] == 'y' && head[7] == 'p');
  }
}
