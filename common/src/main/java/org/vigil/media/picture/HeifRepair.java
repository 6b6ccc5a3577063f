package org.vigil.media.picture;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.vigil.media.box.Boxes;

/**
 * A HEIF file as FFmpeg reads it. Some phones associate a picture with property 0, which means none
 * (ISO/IEC 23008-12, ipma); FFmpeg takes such a file for broken, so the property before is named
 * once more instead.
 */
public final class HeifRepair {
  private static final Set<String> PARENTS = Set.of("meta", "iprp");
  private static final int WIDE = 1;

  private HeifRepair() {}

  /** The bytes themselves, or a copy where something had to be mended. */
  public static byte[] of(byte[] bytes) {
    ByteBuffer copy = ByteBuffer.wrap(bytes.clone());
    try {
      return mended(copy, false) ? copy.array() : bytes;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IOException e) {
      return bytes;
    }
  }

  private static boolean mended(ByteBuffer boxes, boolean within) throws IOException {
    boolean[] mended = {false};
    Boxes.walk(
        boxes,
        (kind, content) -> {
          if (PARENTS.contains(kind)) {
            boolean full = kind.equals("meta");
            mended[0] |= mended(Boxes.after(content, full ? 4 : 0), true);
          } else if (within && kind.equals("ipma")) {
            mended[0] |= associations(content);
          }
        });
    return mended[0];
  }

  private static boolean associations(ByteBuffer table) {
    int head = table.getInt();
    boolean wide = (head & WIDE) != 0;
    int count = table.getInt();
    boolean mended = false;
    for (int i = 0; i < count; i++) {
      int unused = head >>> 24 == 0 ? table.getShort() : table.getInt();
      int before = 0;
      for (int left = Byte.toUnsignedInt(table.get()); left > 0; left--) {
        int at = table.position();
        int index = wide ? table.getShort() & 0x7fff : table.get() & 0x7f;
        if (index == 0 && before > 0) {
          mended = true;
          if (wide) {
            table.putShort(at, (short) before);
          } else {
            table.put(at, (byte) before);
          }
        }
        before = index == 0 ? before : index;
      }
    }
    return mended;
  }
}
