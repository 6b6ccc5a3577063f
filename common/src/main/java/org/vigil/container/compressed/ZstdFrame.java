package org.vigil.container.compressed;

import java.io.IOException;
import java.io.InputStream;
import org.vigil.container.BulkInputStream;

/**
 * The bytes of one zstd frame (RFC 8878, 3.1.1) and none behind it: the library reads ahead, and
 * would not tell what follows the last frame from a damaged one.
 */
final class ZstdFrame extends BulkInputStream {
  private static final int FIXED_BYTES = 5;
  private static final int BLOCK_HEADER_BYTES = 3;
  private static final int[] DICTIONARY_ID_BYTES = {0, 1, 2, 4};
  private static final int[] CONTENT_SIZE_BYTES = {0, 2, 4, 8};

  private final InputStream bytes;

  /** What of the frame was read to find its parts, and goes out first. */
  private byte[] ready;

  private int readyAt;
  private long left;
  private boolean last;
  private int checksumBytes;

  ZstdFrame(InputStream bytes) throws IOException {
    this.bytes = bytes;
    this.ready = bytes.readNBytes(FIXED_BYTES);
    int descriptor = ready.length == FIXED_BYTES ? ready[FIXED_BYTES - 1] : 0;
    this.checksumBytes = (descriptor & 4) == 0 ? 0 : 4;
    this.left = headerBytes(descriptor);
  }

  private static int headerBytes(int descriptor) {
    int sizeFlag = descriptor >> 6 & 3;
    boolean single = (descriptor & 0x20) != 0;
    int window = single ? 0 : 1;
    int size = single && sizeFlag == 0 ? 1 : CONTENT_SIZE_BYTES[sizeFlag];
    return window + DICTIONARY_ID_BYTES[descriptor & 3] + size;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (readyAt == ready.length && left == 0 && !last) {
      nextBlock();
    }
    if (readyAt < ready.length) {
      int count = Math.min(length, ready.length - readyAt);
      System.arraycopy(ready, readyAt, into, offset, count);
      readyAt += count;
      return count;
    }
    if (left == 0 && checksumBytes > 0) {
      // It goes out alone, so that the library has given all that came before when it fails.
      left = checksumBytes;
      checksumBytes = 0;
    }
    if (left == 0) {
      return -1;
    }
    int count = bytes.read(into, offset, (int) Math.min(length, left));
    left -= Math.max(count, 0);
    return count;
  }

  /** Last block, type, size; a run of one byte (type 1) has that byte alone. */
  private void nextBlock() throws IOException {
    ready = bytes.readNBytes(BLOCK_HEADER_BYTES);
    readyAt = 0;
    if (ready.length < BLOCK_HEADER_BYTES) {
      last = true;
      return;
    }
    int header = (ready[0] & 0xFF) | (ready[1] & 0xFF) << 8 | (ready[2] & 0xFF) << 16;
    last = (header & 1) != 0;
    left = ((header >> 1 & 3) == 1 ? 1 : header >> 3);
  }
}
