package org.vigil.media.box;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One directory of a TIFF (TIFF 6.0, section 2), with where its values lie, which the readers of
 * metadata do not say.
 *
 * @param chained its place among those that follow one another, from 0; -1 for one within another
 */
public record TiffDirectory(ByteBuffer tiff, int chained, Map<Integer, Values> tags) {
  private static final int MOST = 64;
  private static final int MOST_BYTES = 1 << 16;
  private static final int SUB_DIRECTORIES = 330;
  private static final int ENTRY_BYTES = 12;
  private static final int SHORT = 3;

  /** All directories, those within others too; each is read once, however they point around. */
  public static List<TiffDirectory> all(ByteBuffer bytes) {
    List<TiffDirectory> found = new ArrayList<>();
    ByteBuffer tiff = bytes.slice();
    if (tiff.limit() < 8) {
      return found;
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    Set<Long> seen = new HashSet<>();
    Deque<long[]> open = new ArrayDeque<>();
    open.add(new long[] {Integer.toUnsignedLong(tiff.getInt(4)), 0});
    while (!open.isEmpty() && found.size() < MOST) {
      long[] next = open.remove();
      if (next[0] >= 8 && next[0] <= tiff.limit() - 2 && seen.add(next[0])) {
        found.add(read(tiff, (int) next[0], (int) next[1], open));
      }
    }
    return found;
  }

  private static TiffDirectory read(ByteBuffer tiff, int at, int chained, Deque<long[]> open) {
    int count = Short.toUnsignedInt(tiff.getShort(at));
    int end = at + 2 + ENTRY_BYTES * count;
    Map<Integer, Values> tags = new HashMap<>();
    TiffDirectory directory = new TiffDirectory(tiff, chained, tags);
    for (int entry = at + 2; entry < end && entry <= tiff.limit() - ENTRY_BYTES; ) {
      tags.put(Short.toUnsignedInt(tiff.getShort(entry)), Values.at(tiff, entry));
      entry += ENTRY_BYTES;
    }
    for (int i = 0; i < Math.min(MOST, directory.count(SUB_DIRECTORIES)); i++) {
      open.add(new long[] {directory.number(SUB_DIRECTORIES, i), -1});
    }
    if (chained >= 0 && end <= tiff.limit() - 4) {
      open.add(new long[] {Integer.toUnsignedLong(tiff.getInt(end)), chained + 1});
    }
    return directory;
  }

  /** The directory that begins here, in the order of bytes of the buffer; empty if none can. */
  public static TiffDirectory at(ByteBuffer tiff, long at) {
    boolean within = at >= 0 && at <= tiff.limit() - 2;
    return within
        ? read(tiff, (int) at, -1, new ArrayDeque<>())
        : new TiffDirectory(tiff, -1, Map.of());
  }

  /** Where the bytes of a tag lie; none if it is not there, or not wholly within. */
  public ByteBuffer slice(int tag) {
    Values values = tags.get(tag);
    long size = values == null ? 0 : values.bytes();
    return values == null || size < 0 || size > tiff.limit() - values.at()
        ? ByteBuffer.allocate(0)
        : tiff.slice((int) values.at(), (int) size);
  }

  /** The bytes of a tag; none if there are too many. */
  public byte[] bytes(int tag) {
    ByteBuffer slice = slice(tag);
    byte[] bytes = new byte[slice.limit() > MOST_BYTES ? 0 : slice.limit()];
    slice.get(bytes);
    return bytes;
  }

  /** The text of a tag, as far as its first NUL. */
  public String text(int tag) {
    String text = new String(bytes(tag), ISO_8859_1);
    return text.substring(0, (text + '\0').indexOf('\0'));
  }

  /** How many values, or bytes, a tag has. */
  public long count(int tag) {
    Values values = tags.get(tag);
    return values == null ? 0 : values.count();
  }

  /** Where the values of a tag lie, from the beginning of the TIFF; -1 if there are none. */
  public long place(int tag) {
    Values values = tags.get(tag);
    return values == null ? -1 : values.at();
  }

  /** The n-th number of a tag, from 0; -1 if there is none. */
  public long number(int tag, int n) {
    Values values = tags.get(tag);
    if (values == null || n >= values.count()) {
      return -1;
    }
    int size = values.type() == SHORT ? 2 : 4;
    long at = values.at() + (long) n * size;
    if (at > tiff.limit() - size) {
      return -1;
    }
    return size == 2
        ? Short.toUnsignedLong(tiff.getShort((int) at))
        : Integer.toUnsignedLong(tiff.getInt((int) at));
  }

  /** Values of a type, and where they lie. */
  record Values(int type, long count, long at) {
    private static final int[] SIZES = {1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    static Values at(ByteBuffer tiff, int entry) {
      int type = Short.toUnsignedInt(tiff.getShort(entry + 2));
      long count = Integer.toUnsignedLong(tiff.getInt(entry + 4));
      Values values = new Values(type, count, entry + 8L);
      return values.bytes() <= 4
          ? values
          : new Values(type, count, Integer.toUnsignedLong(tiff.getInt(entry + 8)));
    }

    long bytes() {
      return count * (type < SIZES.length ? SIZES[type] : 1);
    }
  }
}
