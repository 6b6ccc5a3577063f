package org.vigil.media.box;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of a media, from wherever they are asked for. */
public interface RandomBytes {
  long sizeBytes();

  /** Copies some bytes from there on, at most so many; none only at the end. */
  int read(long at, byte[] into, int most) throws IOException;

  /** Those in memory. */
  static RandomBytes of(byte[] bytes) {
    return new RandomBytes() {
      @Override
      public long sizeBytes() {
        return bytes.length;
      }

      @Override
      public int read(long at, byte[] into, int most) {
        int count = (int) Math.max(0, Math.min(most, bytes.length - at));
        if (count > 0) {
          System.arraycopy(bytes, (int) at, into, 0, count);
        }
        return count;
      }
    };
  }

  /** Those of a file. */
  static RandomBytes of(FileChannel file) throws IOException {
    long size = file.size();
    return new RandomBytes() {
      @Override
      public long sizeBytes() {
        return size;
      }

      @Override
      public int read(long at, byte[] into, int most) throws IOException {
        return Math.max(0, file.read(ByteBuffer.wrap(into, 0, most), at));
      }
    };
  }
}
