package org.vigil.media.embedded;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.vigil.media.box.Boxes;
import org.vigil.media.facts.Part;
import org.vigil.media.facts.PartList;

/**
 * The block that Samsung's cameras put at the end of a JPEG: data, a directory that tells how far
 * before it each lies, and the length of that directory.
 */
final class SamsungTrailer {
  private static final int HEAD = 0x48464553; // SEFH
  private static final int TAIL = 0x54464553; // SEFT
  private static final int ENTRY_BYTES = 12;

  private SamsungTrailer() {}

  /** The films and pictures in it; gives where the block begins, or else the file's end. */
  static int find(ByteBuffer bytes, PartList parts) {
    ByteBuffer file = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    int length = file.limit();
    if (length < 20 || file.getInt(length - 4) != TAIL) {
      return length;
    }
    int directory = length - 8 - file.getInt(length - 8);
    if (directory < 0 || directory > length - 20 || file.getInt(directory) != HEAD) {
      return length;
    }
    int begin = directory;
    int end = Math.min(length - 8, directory + ENTRY_BYTES * (1 + file.getInt(directory + 8)));
    for (int entry = directory + 12; entry <= end - ENTRY_BYTES; entry += ENTRY_BYTES) {
      int at = directory - file.getInt(entry + 4);
      if (at >= 0 && at < directory) {
        begin = Math.min(begin, at);
        data(file, at, Math.min(file.getInt(entry + 8), directory - at), parts);
      }
    }
    return begin;
  }

  /** A kind, a name and its length before the data. */
  private static void data(ByteBuffer file, int at, int length, PartList parts) {
    int nameBytes = length < 8 ? -1 : file.getInt(at + 4);
    if (nameBytes < 0 || nameBytes > length - 16) {
      return;
    }
    int from = at + 8 + nameBytes;
    if (Boxes.begins(file, from)) {
      parts.add(Part.Kind.MOTION, from, (long) at + length - from);
    } else {
      parts.jpeg(Part.Kind.PICTURE, from, (long) at + length - from);
    }
  }
}
