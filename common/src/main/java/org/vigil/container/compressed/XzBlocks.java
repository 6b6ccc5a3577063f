package org.vigil.container.compressed;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Queue;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.check.Check;
import org.vigil.container.BulkInputStream;

/**
 * The bytes of one xz stream (the .xz file format, 2 and 3) as they go to its decoder: how long the
 * content of each block is and what its check should be, known once the block has gone by. What is
 * no xz stream is the decoder's to tell.
 */
final class XzBlocks extends BulkInputStream {
  private static final HexFormat HEX = HexFormat.of();
  private static final int HEADER_BYTES = 12;
  private static final int CHECK_AT = 7;
  private static final int LZMA = 0x80;
  private static final int NEW_PROPERTIES = 0xC0;

  /** By the type of the check. */
  private static final int[] CHECK_BYTES = {
    0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64
  };

  private final InputStream bytes;
  private final Queue<Block> ended = new ArrayDeque<>();
  private final byte[] field = new byte[64];
  private Field next = Field.HEADER;
  private int wanted = HEADER_BYTES;
  private int filled;
  private long passing;

  private int checkType;
  private int control;
  private long packedBytes;
  private long contentBytes;
  private boolean mismatch;

  XzBlocks(InputStream bytes) {
    this.bytes = bytes;
  }

  /** The length of a block's content, at least 1, and its stored check in hex. */
  record Block(long sizeBytes, String check) {}

  /** What of the stream comes next and is looked at. */
  private enum Field {
    HEADER,
    BLOCK,
    CHUNK,
    SIZES,
    CHECK,
    INDEX
  }

  /** The blocks that have gone by, in their order, until they are taken. */
  Queue<Block> ended() {
    return ended;
  }

  /** Whether the check of a block without content is wrong. */
  boolean mismatch() {
    return mismatch;
  }

  /** What computes the checks, once the header has gone by; empty where nothing here does. */
  Optional<Check> check() {
    try {
      return Optional.of(Check.getInstance(checkType));
    } catch (UnsupportedOptionsException e) {
      return Optional.empty();
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = bytes.read(into, offset, length);
    for (int at = offset; at < offset + count; ) {
      int passed = (int) Math.min(passing, offset + count - at);
      passing -= passed;
      at += passed;
      if (passing == 0 && at < offset + count) {
        field[filled++] = into[at++];
        endField();
      }
    }
    return count;
  }

  private void endField() {
    if (filled < wanted) {
      return;
    }
    filled = 0;
    switch (next) {
      case HEADER -> {
        checkType = field[CHECK_AT] & 0xF;
        want(Field.BLOCK, 1);
      }
      case BLOCK -> block();
      case CHUNK -> chunk();
      case SIZES -> sizes();
      case CHECK -> checked();
      case INDEX -> passing = Long.MAX_VALUE;
    }
  }

  private void want(Field what, int byteCount) {
    next = what;
    wanted = byteCount;
  }

  /** A header of so many times four bytes, or none: then the index begins. */
  private void block() {
    passing = field[0] == 0 ? Long.MAX_VALUE : 4L * (field[0] & 0xFF) + 3;
    packedBytes = 0;
    contentBytes = 0;
    want(field[0] == 0 ? Field.INDEX : Field.CHUNK, 1);
  }

  /** The last filter of a block is LZMA2, whose chunks tell how long they are. */
  private void chunk() {
    packedBytes++;
    control = field[0] & 0xFF;
    if (control != 0) {
      want(Field.SIZES, control < LZMA ? 2 : 4);
      return;
    }
    passing = -packedBytes & 3;
    if (CHECK_BYTES[checkType] == 0) {
      want(Field.BLOCK, 1);
    } else {
      want(Field.CHECK, CHECK_BYTES[checkType]);
    }
  }

  private void sizes() {
    int size = int16(0) + 1;
    contentBytes += control < LZMA ? size : size + ((control & 0x1F) << 16);
    passing = control < LZMA ? size : int16(2) + 1 + (control < NEW_PROPERTIES ? 0 : 1);
    packedBytes += wanted + passing;
    want(Field.CHUNK, 1);
  }

  private int int16(int at) {
    return (field[at] & 0xFF) << 8 | (field[at + 1] & 0xFF);
  }

  /** What the check comes to; it begins anew. */
  static String hex(Check check) {
    return HEX.formatHex(check.finish());
  }

  private void checked() {
    String stored = HEX.formatHex(field, 0, wanted);
    if (contentBytes > 0) {
      ended.add(new Block(contentBytes, stored));
    } else {
      mismatch |= check().filter(nothing -> !hex(nothing).equals(stored)).isPresent();
    }
    want(Field.BLOCK, 1);
  }
}
