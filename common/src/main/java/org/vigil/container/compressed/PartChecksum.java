package org.vigil.container.compressed;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.vigil.container.ByteWindow;
import org.vigil.container.DecoderFailures;
import org.vigil.container.LibraryMessage;

/** A part of a compressed file that ends with a wrong checksum, or goes on behind one. */
final class PartChecksum {
  /** The mark of the end, the checksum of all blocks, and the rest of a byte. */
  private static final int BZIP2_END_BYTES = 11;

  private static final int LZ4_FLAGS_AT = 4;
  private static final int LZ4_CHECKSUM = 4;

  private final ByteWindow window;
  private final int lz4EndBytes;

  /**
   * @param window where the part begins
   */
  PartChecksum(ByteWindow window) throws IOException {
    this.window = window;
    this.lz4EndBytes = (window.at(LZ4_FLAGS_AT) & LZ4_CHECKSUM) == 0 ? 4 : 8;
  }

  /**
   * Whether nothing but a checksum is wrong, and all content was given; then the window stands
   * behind the part. bzip2 and lz4 look at a block's checksum when they have given the block: what
   * follows the last one is known by its length, or by its mark.
   */
  boolean alone(InputStream part, Exception thrown) throws IOException {
    boolean whole = part instanceof XzStream xz && xz.ended();
    if (whole || DecoderFailures.onlyTheChecksum(thrown)) {
      return true;
    }
    if (part instanceof BZip2CompressorInputStream && LibraryMessage.BZIP2_CRC.is(thrown)) {
      return passed(!window.has(BZIP2_END_BYTES), BZIP2_END_BYTES) || ended(part);
    }
    return part instanceof FramedLZ4CompressorInputStream
        && LibraryMessage.LZ4_BLOCK_CHECKSUM.is(thrown)
        && passed(window.has(4) && window.int32(0) == 0, lz4EndBytes);
  }

  /** Whether the checksum was that of all blocks: behind one block's it cannot go on. */
  private static boolean ended(InputStream part) {
    try {
      return part.read() < 0;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private boolean passed(boolean last, int endBytes) throws IOException {
    if (last) {
      window.pass(endBytes);
    }
    return last;
  }
}
