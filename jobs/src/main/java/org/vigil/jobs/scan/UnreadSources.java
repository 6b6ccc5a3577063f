package org.vigil.jobs.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vigil.run.intake.SourceListing;
import org.vigil.run.intake.SourceObject;
import org.vigil.run.spill.SpilledList;

/**
 * The sources that a run has to read: those that no run has read for good, with this code, and on
 * these terms if it was they that cut the reading short. Those that a seizure has read so, on the
 * night's own terms, are taken over from its lane. They are in the order of the listing.
 */
final class UnreadSources implements AutoCloseable {
  private final SpilledList<UnreadSource> sources =
      new SpilledList<>(new UnreadSource.Format(), SourceListing.FEW);

  private final Map<Integer, Long> lanes = new TreeMap<>();

  private UnreadSources() {}

  /**
   * What of a listing is left to read; what this very night has read is not. The listing and what
   * was read before are gone through side by side.
   *
   * @param accepted the URIs of what a night reads itself, whatever lanes have
   */
  static UnreadSources of(
      SourceListing listed, PastReadings past, ReadConditions terms, Set<String> accepted) {
    UnreadSources unread = new UnreadSources();
    for (SourceObject source : listed) {
      List<PastReading> same =
          past.of(source.uri()).stream()
              .filter(reading -> reading.sourceId().equals(source.sourceId()))
              .toList();
      Optional<PastReading> stored =
          same.stream().filter(reading -> reading.lane() == PastReading.NO_LANE).findFirst();
      if (stored.filter(reading -> done(reading, source, terms)).isEmpty()) {
        int lane =
            accepted.contains(source.uri()) ? PastReading.NO_LANE : lane(same, source, terms);
        unread.add(
            new UnreadSource(source, stored.map(PastReading::timesRead).orElse(0) + 1, lane));
      }
    }
    return unread;
  }

  private static boolean done(PastReading stored, SourceObject source, ReadConditions terms) {
    return stored.tonight() || (stored.good() && terms.same(stored.limits(), source.caseId()));
  }

  /** The first lane that has read it as the night would. */
  private static int lane(List<PastReading> same, SourceObject source, ReadConditions terms) {
    return same.stream()
        .filter(reading -> reading.lane() != PastReading.NO_LANE)
        .filter(reading -> reading.path().equals(source.path()))
        .filter(reading -> reading.caseId().equals(source.caseId()))
        .filter(reading -> terms.same(reading.limits(), source.caseId()))
        .mapToInt(PastReading::lane)
        .min()
        .orElse(PastReading.NO_LANE);
  }

  private void add(UnreadSource source) {
    sources.add(source);
    lanes.merge(source.lane(), 1L, Long::sum);
  }

  /** How many there are. */
  long count() {
    return sources.count();
  }

  /** How many no lane has read. */
  long left() {
    return lanes.getOrDefault(PastReading.NO_LANE, 0L);
  }

  /** Those that no lane has read. */
  Stream<UnreadSource> toRead() {
    return of(PastReading.NO_LANE);
  }

  /** The lanes that have read any. */
  Set<Integer> lanes() {
    Set<Integer> some = new TreeSet<>(lanes.keySet());
    some.remove(PastReading.NO_LANE);
    return some;
  }

  /** Those that are taken over from a lane. */
  Stream<UnreadSource> of(int lane) {
    return sources.stream().filter(source -> source.lane() == lane);
  }

  /** Gives back the room that they take up in temp. */
  @Override
  public void close() {
    sources.close();
  }
}
