package org.vigil.container.isolated.office;

import com.pff.PSTFileContent;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import org.apache.pdfbox.io.RandomAccessRead;
import org.vigil.container.isolated.pdf.ChannelBytes;

/** A file as java-libpst reads it. */
final class PstFile extends PSTFileContent {
  private final RandomAccessRead bytes;

  PstFile(FileChannel file) throws IOException {
    this.bytes = new ChannelBytes(file);
  }

  @Override
  public void seek(long position) throws IOException {
    bytes.seek(position);
  }

  @Override
  public long getFilePointer() throws IOException {
    return bytes.getPosition();
  }

  @Override
  public int read() throws IOException {
    return bytes.read();
  }

  @Override
  public int read(byte[] into) throws IOException {
    // The library cannot put together what comes in pieces.
    int given = 0;
    for (int count = 0; count >= 0 && given < into.length; given += Math.max(count, 0)) {
      count = bytes.read(into, given, into.length - given);
    }
    return given == 0 ? -1 : given;
  }

  @Override
  public byte readByte() throws IOException {
    int value = bytes.read();
    if (value < 0) {
      throw new EOFException();
    }
    return (byte) value;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
