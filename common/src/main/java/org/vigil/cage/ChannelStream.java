package org.vigil.cage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import net.sf.sevenzipjbinding.IInStream;
import net.sf.sevenzipjbinding.SevenZipException;

/** A file as 7-Zip reads it. */
final class ChannelStream implements IInStream {
  private final FileChannel file;
  private long position;

  ChannelStream(FileChannel file) {
    this.file = file;
  }

  @Override
  public long seek(long offset, int origin) throws SevenZipException {
    try {
      long from =
          switch (origin) {
            case SEEK_CUR -> position;
            case SEEK_END -> file.size();
            default -> 0;
          };
      long target = Math.addExact(from, offset);
      if (target < 0) {
        throw new SevenZipException("A place before the beginning");
      }
      position = target;
      return position;
    } catch (IOException | ArithmeticException e) {
      throw new SevenZipException(e);
    }
  }

  @Override
  public int read(byte[] into) throws SevenZipException {
    try {
      int count = Math.max(0, file.read(ByteBuffer.wrap(into), position));
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
