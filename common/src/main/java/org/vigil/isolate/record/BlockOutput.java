package org.vigil.isolate.record;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes one message as blocks, each behind its length; a length of 0 ends it. */
final class BlockOutput extends OutputStream {
  /** Behind such a length the reader believes nothing. */
  static final int MAX_BLOCK_BYTES = 64 << 10;

  private final DataOutputStream out;

  BlockOutput(DataOutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int at = 0; at < length; at += MAX_BLOCK_BYTES) {
      int count = Math.min(length - at, MAX_BLOCK_BYTES);
      out.writeInt(count);
      out.write(bytes, offset + at, count);
    }
  }

  /** Ends the message; without it the reader waits for more. */
  void end() throws IOException {
    out.writeInt(0);
  }
}
