package org.vigil.container.isolated.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file as PDFBox reads it, a page at a time; its own reader would open the file anew by name. */
public final class ChannelBytes implements RandomAccessRead {
  private static final int PAGE_BYTES = 1 << 14;

  private final FileChannel file;
  private final long length;
  private final ByteBuffer page = ByteBuffer.allocate(PAGE_BYTES);
  private long pageAt = -1;
  private long position;

  public ChannelBytes(FileChannel file) throws IOException {
    this.file = file;
    this.length = file.size();
  }

  @Override
  public int read() throws IOException {
    if (position >= length) {
      return -1;
    }
    load();
    int at = (int) (position - pageAt);
    if (at >= page.limit()) {
      return -1;
    }
    position++;
    return page.get(at) & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int count) throws IOException {
    if (position >= length) {
      return -1;
    }
    load();
    int at = (int) (position - pageAt);
    int given = Math.min(count, page.limit() - at);
    if (given <= 0) {
      return count == 0 ? 0 : -1;
    }
    page.get(at, into, offset, given);
    position += given;
    return given;
  }

  private void load() throws IOException {
    long wanted = position - position % PAGE_BYTES;
    if (wanted != pageAt) {
      page.clear();
      for (int count = 0; page.hasRemaining() && count >= 0; ) {
        count = file.read(page, wanted + page.position());
      }
      page.flip();
      pageAt = wanted;
    }
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public void seek(long to) throws IOException {
    if (to < 0) {
      throw new IOException("A place before the beginning");
    }
    position = Math.min(to, length);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean isClosed() {
    return !file.isOpen();
  }

  @Override
  public boolean isEOF() {
    return position >= length;
  }

  @Override
  public RandomAccessReadView createView(long from, long count) {
    return new RandomAccessReadView(this, from, count);
  }

  @Override
  public void close() {
    // The file is the caller's.
  }
}
