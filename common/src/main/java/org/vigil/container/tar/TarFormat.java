package org.vigil.container.tar;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
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
  @Override
  public String name() {
    return "tar";
  }

  @Override
  public boolean recognises(byte[] head) {
    return head.length >= TarHeader.BLOCK_BYTES
        && !picture(head)
        && TarHeader.isPlausible(Arrays.copyOf(head, TarHeader.BLOCK_BYTES));
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
