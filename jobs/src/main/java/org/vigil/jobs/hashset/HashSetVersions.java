package org.vigil.jobs.hashset;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vigil.model.known.HashSet;
import org.vigil.model.known.HashSetBuilder;

/** The versions of all sets: which files have been imported, and what a further one becomes. */
final class HashSetVersions {
  private final Map<String, HashSet> rows = new TreeMap<>();

  HashSetVersions(List<HashSet> stored) {
    stored.forEach(this::put);
  }

  private void put(HashSet set) {
    rows.put(set.name() + "\n" + set.version(), set);
  }

  /** The version that this very object gave, unless it must be read again. */
  Optional<HashSet> of(NamedList list) {
    return imported(list.name()).stream()
        .filter(set -> set.sourceId().equals(list.sourceId()))
        .findFirst();
  }

  /** The digests of the files that are versions of a set. */
  Set<String> digests(String name) {
    return imported(name).stream().map(HashSet::version).collect(toUnmodifiableSet());
  }

  /** The version of this set that a file of the same bytes gave. */
  Optional<HashSet> same(HashSet read) {
    return imported(read.name()).stream()
        .filter(set -> set.version().equals(read.version()))
        .findFirst();
  }

  /** The newest version of a set. */
  Optional<HashSet> newest(String name) {
    return imported(name).stream().max(Comparator.comparing(HashSetVersions::number));
  }

  /** A file that was read as the next version of its set. */
  HashSet next(HashSet read) {
    return numbered(read, newest(read.name()).map(HashSetVersions::number).orElse(0) + 1);
  }

  /** Adds a version, or a refusal; a version takes the place of the one before. */
  void add(HashSet set) {
    if (set.number() != null) {
      newest(set.name()).ifPresent(before -> put(retired(before)));
    }
    put(set);
  }

  /** Remembers a file that was touched, but not changed: it need not be read again. */
  void touched(HashSet same, HashSet read) {
    if (same.sourceUri().equals(read.sourceUri())) {
      put(with(same, read, number(same), counts(same), same.inForce()));
    }
  }

  /** The newest versions in which an entry has expired by then. */
  List<HashSet> expiring(Instant asOf) {
    return rows.values().stream()
        .filter(set -> set.inForce() && set.nextExpiry() != null)
        .filter(set -> !asOf.isBefore(Objects.requireNonNull(set.nextExpiry())))
        .toList();
  }

  /** Puts a version in the place of itself, with other counts. */
  void replace(HashSet counted) {
    put(counted);
  }

  /** All versions, by name and digest. */
  List<HashSet> all() {
    return new ArrayList<>(rows.values());
  }

  private List<HashSet> imported(String name) {
    return rows.values().stream()
        .filter(set -> set.name().equals(name) && set.number() != null)
        .toList();
  }

  static int number(HashSet set) {
    return Objects.requireNonNull(set.number());
  }

  private static HashSet numbered(HashSet set, int number) {
    return with(set, number, counts(set), true);
  }

  private static HashSet retired(HashSet set) {
    return with(set, number(set), counts(set), false);
  }

  private static EntryCounts counts(HashSet set) {
    return EntryCounts.of(set);
  }

  /** A version with what it changed. */
  static HashSet counted(HashSet set, EntryCounts counts) {
    return with(set, number(set), counts, set.inForce());
  }

  private static HashSet with(HashSet set, int number, EntryCounts counts, boolean inForce) {
    return with(set, set, number, counts, inForce);
  }

  private static HashSet with(
      HashSet set, HashSet source, int number, EntryCounts counts, boolean inForce) {
    return HashSetBuilder.builder(set)
        .number(number)
        .sourceId(source.sourceId())
        .modifiedAt(source.modifiedAt())
        .opened(counts.opened())
        .closed(counts.closed())
        .held(counts.inForce())
        .disputed(counts.disputed())
        .nextExpiry(counts.nextExpiry())
        .inForce(inForce)
        .build();
  }
}
