package org.vigil.container.zip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The local headers of one zip that were met, in the order of their offsets, for its directory to
 * be compared with: sixteen bytes each, and none beyond the first two million.
 */
final class LocalFileHeaders {
  private static final int MOST = 2_000_000;
  private static final int NOT_MET = -1;

  /** Of more the names are not kept; each counts for what holds it, too. */
  private static final int MOST_CHARACTERS = 2 << 20;

  private static final int NAME_CHARACTERS = 32;

  private final BitSet claimed = new BitSet();
  private final long start;
  private long[] offsets = new long[16];
  private int[] names = new int[16];
  private int[] checks = new int[16];
  private final List<String> texts = new ArrayList<>();
  private int characters;
  private int count;
  private int last = NOT_MET;
  private long base;
  private boolean overflow;

  /**
   * @param start where the zip begins
   */
  LocalFileHeaders(long start) {
    this.start = start;
    this.base = start;
  }

  /** What a directory's record says of a member. */
  enum Claim {
    AGREES,
    DISAGREES,
    NOT_MET,
    UNKNOWN
  }

  /**
   * A local header.
   *
   * @param offset from the start of the container
   */
  void met(long offset, LocalFileHeader header) {
    if (count == MOST) {
      overflow = true;
      return;
    }
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * count);
      names = Arrays.copyOf(names, 2 * count);
      checks = Arrays.copyOf(checks, 2 * count);
    }
    offsets[count] = offset;
    names[count] = header.nameDigest();
    checks[count] = header.described() ? 0 : header.checks();
    String text = header.name().text();
    characters += text.length() + NAME_CHARACTERS;
    if (texts.size() == count && characters <= MOST_CHARACTERS) {
      texts.add(text);
    }
    count++;
  }

  /**
   * Compares a record of the directory. Its offsets count from where its own zip begins, which is
   * behind whatever was put before it: the first record tells.
   */
  Claim claim(long offset, int digest, int check) {
    last = NOT_MET;
    if (overflow) {
      return Claim.UNKNOWN;
    }
    if (claimed.isEmpty()) {
      base = base(offset, digest);
    }
    int declared = at(offset);
    int found = declared == NOT_MET || claimed.get(declared) ? next(digest) : declared;
    if (found == NOT_MET) {
      return Claim.NOT_MET;
    }
    claimed.set(found);
    last = found;
    boolean same = checks[found] == 0 || checks[found] == check;
    return found == declared && names[found] == digest && same ? Claim.AGREES : Claim.DISAGREES;
  }

  /** Its own name, if the member that was claimed last has another than the record's. */
  Optional<String> otherName(int digest) {
    boolean other = last != NOT_MET && names[last] != digest && last < texts.size();
    return other ? Optional.of(texts.get(last)) : Optional.empty();
  }

  /** The first header that no record has named yet, if its name is this: only its offset lies. */
  private int next(int digest) {
    int next = claimed.nextClearBit(0);
    return next < count && names[next] == digest ? next : NOT_MET;
  }

  private long base(long offset, int digest) {
    int there = at(offset);
    int first = 0;
    while (first < count && names[first] != digest) {
      first++;
    }
    boolean named = there != NOT_MET && names[there] == digest;
    return named || first == count ? base : offsets[first] - offset;
  }

  private int at(long offset) {
    return Math.max(Arrays.binarySearch(offsets, 0, count, base + offset), NOT_MET);
  }

  /** Whether the directory's offsets count from behind something else. */
  boolean prefixed() {
    return base > start;
  }

  /** Whether a local header was met that no record of the directory names. */
  boolean ghosts() {
    return unclaimed() > 0;
  }

  /** How many local headers were met that no record names; beyond the most, none are reported. */
  int unclaimed() {
    return overflow ? 0 : count - claimed.cardinality();
  }
}
