package org.vigil.jobs.near;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.vigil.hamming.BlockJoin;

/**
 * The pairs of a join one after the other, of which few are buffered at a time however many there
 * are: where hashes give more than the buffer may take, their range is cut and joined again in
 * parts. A single hash is never cut, so the buffer takes no more than the greater of that and the
 * size of side A.
 */
final class PairStream {
  private static final int WORDS = 4;
  private static final int COLUMNS = 3;
  private static final int FIRST_PAIRS = 1024;

  private final BlockJoin join;
  private final long[] hashes;
  private final int most;
  private final Deque<Range> ranges = new ArrayDeque<>();

  private int[] buffer = new int[FIRST_PAIRS * COLUMNS];
  private int count;
  private int at = -1;

  /** Hashes of side B that are joined together. */
  private record Range(int from, int to) {
    int size() {
      return to - from;
    }
  }

  /**
   * @param hashes side B, four words per hash; not copied
   * @param most how many pairs may be buffered
   */
  PairStream(BlockJoin join, long[] hashes, int most) {
    this.join = join;
    this.hashes = hashes;
    this.most = most;
    ranges.add(new Range(0, hashes.length / WORDS));
  }

  /** Goes to the next pair; false where there is none. */
  boolean next() {
    at++;
    while (at >= count && !ranges.isEmpty()) {
      at = 0;
      read(ranges.pop());
    }
    return at < count;
  }

  /** The index on side A of the pair. */
  int a() {
    return buffer[at * COLUMNS];
  }

  /** Its index on side B. */
  int b() {
    return buffer[at * COLUMNS + 1];
  }

  /** How many bits differ. */
  int distance() {
    return buffer[at * COLUMNS + 2];
  }

  /** For how many pairs there is room. */
  int room() {
    return buffer.length / COLUMNS;
  }

  private void read(Range range) {
    count = 0;
    long[] found = {0};
    long[] part = Arrays.copyOfRange(hashes, range.from() * WORDS, range.to() * WORDS);
    join.join(
        part,
        (a, b, distance) -> {
          found[0]++;
          if (count < most || range.size() == 1) {
            add(a, range.from() + b, distance);
          }
        });
    if (found[0] > count) {
      count = 0;
      cut(range, found[0]);
    }
  }

  /** Into parts that give half of what may be buffered, if the pairs are spread evenly. */
  private void cut(Range range, long pairs) {
    long parts = Math.min(range.size(), 2 * pairs / most + 1);
    int size = (int) Math.max(1, range.size() / parts);
    for (int from = range.from(); from < range.to(); from += size) {
      ranges.add(new Range(from, Math.min(from + size, range.to())));
    }
  }

  private void add(int a, int b, int distance) {
    if ((count + 1) * COLUMNS > buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    buffer[count * COLUMNS] = a;
    buffer[count * COLUMNS + 1] = b;
    buffer[count * COLUMNS + 2] = distance;
    count++;
  }
}
