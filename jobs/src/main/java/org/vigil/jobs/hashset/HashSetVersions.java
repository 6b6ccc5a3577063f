package org.vigil.jobs.hashset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigil.model.HashSet;

/** Which version of a hash set is in force: the one imported last; a refused one never is. */
final class HashSetVersions {
  private HashSetVersions() {}

  /** All versions after an import, one row each, by name and version. */
  static List<HashSet> after(List<HashSet> held, List<HashSet> fresh) {
    Map<String, HashSet> rows = new TreeMap<>();
    for (HashSet old : held) {
      boolean replaced =
          fresh.stream().anyMatch(set -> set.inForce() && set.name().equals(old.name()));
      rows.put(key(old), replaced ? retired(old) : old);
    }
    fresh.forEach(set -> rows.put(key(set), set));
    return List.copyOf(rows.values());
  }

  private static String key(HashSet set) {
    return set.name() + "\n" + set.version();
  }

  private static HashSet retired(HashSet set) {
    return new HashSet(
        set.name(),
        set.version(),
        set.sourceUri(),
        set.format(),
        set.region(),
        set.entries(),
        false,
        set.refusal(),
        set.night());
  }
}
