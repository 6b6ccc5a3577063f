package org.vigil.container.compressed;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.SingleXZInputStream;
import org.tukaani.xz.check.Check;
import org.vigil.container.BulkInputStream;
import org.vigil.container.Failures;
import org.vigil.container.compressed.XzBlocks.Block;
import org.vigil.model.term.Reason;

/**
 * The content of one xz stream, all of it even where a check of it is wrong: the library would not
 * give what it read last. A wrong check is reported only after the whole content.
 */
final class XzStream extends BulkInputStream {
  private final XzBlocks blocks;
  private final InputStream content;
  private final @Nullable Check check;
  private long sinceBlock;
  private boolean mismatch;
  private boolean ended;

  XzStream(InputStream bytes, int maxKib) throws IOException {
    blocks = new XzBlocks(bytes);
    content = new SingleXZInputStream(blocks, maxKib, false);
    check = blocks.check().orElse(null);
  }

  /** Whether all was given, so that nothing but a check can be wrong. */
  boolean ended() {
    return ended;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = content.read(into, offset, length);
    if (count >= 0) {
      check(into, offset, count);
      return count;
    }
    ended = true;
    if (mismatch || blocks.mismatch()) {
      throw Failures.because(Reason.CRC_MISMATCH);
    }
    return -1;
  }

  /** A block that ends within these bytes has gone to the decoder, with its check. */
  private void check(byte[] from, int offset, int count) {
    int at = offset;
    Block block = blocks.ended().peek();
    while (block != null && block.sizeBytes() - sinceBlock <= offset + count - at) {
      int last = (int) (block.sizeBytes() - sinceBlock);
      update(from, at, last);
      mismatch |= check != null && !XzBlocks.hex(check).equals(block.check());
      at += last;
      sinceBlock = 0;
      blocks.ended().remove();
      block = blocks.ended().peek();
    }
    update(from, at, offset + count - at);
    sinceBlock += offset + count - at;
  }

  private void update(byte[] from, int offset, int count) {
    if (check != null) {
      check.update(from, offset, count);
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
