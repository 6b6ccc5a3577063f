package org.vigil.isolate.record;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of one message that was written as blocks; it takes nothing of what follows. */
final class BlockInput extends InputStream {
  private final DataInputStream in;
  private int left;
  private boolean ended;

  /** A message whose first block has this length. */
  BlockInput(int firstBlockBytes, DataInputStream in) throws IOException {
    this.in = in;
    begin(firstBlockBytes);
  }

  private void begin(int blockBytes) throws IOException {
    Shape.require(blockBytes >= 0 && blockBytes <= BlockOutput.MAX_BLOCK_BYTES);
    left = blockBytes;
    ended = blockBytes == 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (left == 0 && !ended) {
      begin(in.readInt());
    }
    if (ended) {
      return -1;
    }
    int count = in.read(into, offset, Math.min(length, left));
    if (count < 0) {
      throw new EOFException("A message is cut");
    }
    left -= count;
    return count;
  }
}
