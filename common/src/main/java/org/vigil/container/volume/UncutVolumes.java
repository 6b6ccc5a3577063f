package org.vigil.container.volume;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.container.Slice;

/** Keeps the volumes of an archive that are members of a container in one slice of it. */
public final class UncutVolumes {
  /** The names of more sets would fill the memory. */
  private static final int MOST_SETS = 100_000;

  private final Map<String, Long> begins = new HashMap<>();

  /**
   * Takes back the slices that end between this member and one of its set before it; returns the
   * first of them, where the slice begins that goes on, or null when there is none.
   *
   * @param at where the member begins
   * @param slices those that end before this member
   */
  public @Nullable Slice rejoined(String name, long at, List<Slice> slices) {
    VolumeName volume = VolumeName.of(name).orElse(null);
    if (volume == null || (begins.size() == MOST_SETS && !begins.containsKey(volume.set()))) {
      return null;
    }
    long from = begins.merge(volume.set(), at, Math::min);
    Slice first = null;
    while (!slices.isEmpty() && slices.get(slices.size() - 1).to() > from) {
      first = slices.remove(slices.size() - 1);
    }
    return first;
  }
}
