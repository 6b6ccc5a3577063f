package org.vigil.media.box;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;

/** What a large ISO base media file tells of itself: its outermost boxes without the pictures. */
public final class MovieHead {
  private static final int LARGE_HEADER_BYTES = 16;
  private static final int HEADER_BYTES = 8;
  private static final int MOST_BYTES = 64 << 20;
  private static final int MOST_BOXES = 100_000;

  /** What holds pictures and sound, or nothing. */
  private static final Set<String> PASSED_OVER = Set.of("mdat", "free", "skip", "wide", "idat");

  private MovieHead() {}

  /** The boxes, one after the other, as far as there is room for them. */
  public static byte[] of(RandomBytes file) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    byte[] header = new byte[LARGE_HEADER_BYTES];
    long at = 0;
    for (int i = 0; i < MOST_BOXES && read(file, at, header, LARGE_HEADER_BYTES); i++) {
      long size = size(header, file.sizeBytes() - at);
      if (size < HEADER_BYTES || size > file.sizeBytes() - at) {
        break;
      }
      boolean wanted = !PASSED_OVER.contains(new String(header, 4, 4, ISO_8859_1));
      if (wanted && size <= MOST_BYTES - head.size()) {
        byte[] box = new byte[(int) size];
        if (read(file, at, box, box.length)) {
          head.writeBytes(box);
        }
      }
      at += size;
    }
    return head.toByteArray();
  }

  private static long size(byte[] header, long left) {
    ByteBuffer box = ByteBuffer.wrap(header);
    long size = Integer.toUnsignedLong(box.getInt(0));
    return size == 0 ? left : size == 1 ? box.getLong(HEADER_BYTES) : size;
  }

  private static boolean read(RandomBytes file, long at, byte[] into, int count)
      throws IOException {
    byte[] piece = new byte[count];
    int done = 0;
    for (int more = 1; done < count && more > 0; done += more) {
      more = file.read(at + done, piece, count - done);
      System.arraycopy(piece, 0, into, done, more);
    }
    return done == count;
  }
}
