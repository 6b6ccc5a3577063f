package org.vigil.container.isolated.sevenzip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import net.sf.sevenzipjbinding.IInStream;
import net.sf.sevenzipjbinding.SevenZipException;

/** A file, or a part of it, as 7-Zip reads it. */
final class ChannelStream implements IInStream {
  private final FileChannel file;
  private final long start;
  private final long sizeBytes;
  private long position;

  ChannelStream(FileChannel file) throws IOException {
    this(file, 0, file.size());
  }

  ChannelStream(FileChannel file, long start, long end) {
    this.file = file;
    this.start = start;
    this.sizeBytes = end - start;
  }

  @Override
  public long seek(long offset, int origin) throws SevenZipException {
    try {
      long from =
          switch (origin) {
            case SEEK_CUR -> position;
            case SEEK_END -> sizeBytes;
            default -> 0;
          };
      long target = Math.addExact(from, offset);
      if (target < 0) {
        throw new SevenZipException("A place before the beginning");
      }
      position = target;
      return position;
    } catch (ArithmeticException e) {
      throw new SevenZipException(e);
    }
  }

  @Override
  public int read(byte[] into) throws SevenZipException {
    try {
      int wanted = (int) Math.max(0, Math.min(into.length, sizeBytes - position));
      int count = Math.max(0, file.read(ByteBuffer.wrap(into, 0, wanted), start + position));
      position += count;
      return count;
    } catch (IOException e) {
      throw new SevenZipException(e);
    }
  }

  @Override
  public void close() {
    // The file is the caller's.
  }
}
