package org.vigil.container;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where volumes begin within all their bytes in a row; one archive in one piece has one volume.
 *
 * @param starts of each volume, and at last where the last one ends
 * @param lastNumber the number of the last one from 0: a larger one than it should be tells that
 *     volumes before it are missing
 */
public record VolumeStarts(List<Long> starts, int lastNumber) {
  /** What counts its offsets from its beginning, whatever volume it names. */
  public static final VolumeStarts ONE = new VolumeStarts(List.of(0L, Long.MAX_VALUE), 0);

  private static final long NOWHERE = Long.MAX_VALUE;

  public static VolumeStarts of(long... sizes) {
    Long[] starts = new Long[sizes.length + 1];
    starts[0] = 0L;
    for (int i = 0; i < sizes.length; i++) {
      starts[i + 1] = starts[i] + sizes[i];
    }
    return new VolumeStarts(Arrays.asList(starts), sizes.length - 1);
  }

  int count() {
    return starts.size() - 1;
  }

  /** Whether there are several. */
  public boolean several() {
    return count() > 1;
  }

  /** The length of each, where there are several. */
  public List<Long> sizes() {
    return several()
        ? IntStream.range(0, count()).mapToObj(i -> start(i + 1) - start(i)).toList()
        : List.of();
  }

  /** The volume that this offset lies in. */
  public int at(long offset) {
    int found = Collections.binarySearch(starts, offset);
    return Math.min(found < 0 ? -found - 2 : found, count() - 1);
  }

  public long start(int volume) {
    return starts.get(volume);
  }

  /** An offset that counts from the beginning of its volume; far beyond all where it is missing. */
  public long offset(int number, long within) {
    if (!several()) {
      return within;
    }
    int volume = number == lastNumber ? count() - 1 : number;
    boolean there = number == lastNumber || number < count() - 1;
    return there ? start(volume) + within : NOWHERE;
  }

  /** The same volumes, when the last one says that it has another number. */
  public VolumeStarts lastNumbered(int number) {
    return new VolumeStarts(starts, number);
  }

  /** Whether volumes are missing between. */
  public boolean missing() {
    return lastNumber != count() - 1;
  }
}
