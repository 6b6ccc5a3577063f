package org.vigil.jobs.near;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.vigil.hamming.BlockJoin;

/**
 * The pairs of a join one after the other, of which few are held at a time however many there are:
 * where hashes give more than may be held, their range is cut and joined again in parts. A single
 * hash is never cut, so no more is held than the greater of what may be and the size of side A.
 */
final class PairStream {
  private static final int WORDS = 4;
  private static final int COLUMNS = 3;
  private static final int FIRST_PAIRS = 1024;

  private final BlockJoin join;
  private final long[] hashes;
  private final int most;
  private final Deque<Range> ranges = new ArrayDeque<>();

  private int[] held = new int[FIRST_PAIRS * COLUMNS];
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
   * @param most how many pairs may be held
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
    return held[at * COLUMNS];
  }

  /** Its index on side B. */
  int b() {
    return held[at * COLUMNS + 1];
  }

  /** How many bits differ. */
  int distance() {
    return held[at * COLUMNS + 2];
  }

  /** For how many pairs there is room. */
  int room() {
    return held.length / COLUMNS;
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
            hold(a, range.from() + b, distance);
          }
        });
    if (found[0] > count) {
      count = 0;
      cut(range, found[0]);
    }
  }

  /** Into parts that hold half of what may be held, if the pairs are spread evenly. */
  private void cut(Range range, long pairs) {
    long parts = Math.min(range.size(), 2 * pairs / most + 1);
    int size = (int) Math.max(1, range.size() / parts);
    for (int from = range.from(); from < range.to(); from += size) {
      ranges.add(new Range(from, Math.min(from + size, range.to())));
    }
  }

  private void hold(int a, int b, int distance) {
    if ((count + 1) * COLUMNS > held.length) {
      held = Arrays.copyOf(held, 2 * held.length);
    }
    held[count * COLUMNS] = a;
    held[count * COLUMNS + 1] = b;
    held[count * COLUMNS + 2] = distance;
    count++;
  }
}
