package org.vigil.jobs.series;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vigil.hash.PdqHash;

/**
 * Grows series by stars with immutable centres. In the order of age, a new media joins the nearest
 * older centre that it is linked with; where there is none it is a centre for ever, and joins the
 * series that most of its older linked media are in, as long as that series' root is not too far. A
 * media of a crowd that is near no centre stands where the centre of its crowd does. A video shows
 * more than one thing: if it is linked with the root of a series it is a centre of this series, so
 * that what is linked with the video finds its place there; no video is near a root otherwise. What
 * was decided once is never changed, so ids are stable by construction.
 */
final class Growth {
  /** How far a centre may be from the root of the series that it joins. */
  static final int ROOT_BITS = 48;

  private static final Comparator<Map.Entry<String, Long>> BY_VOTES = Map.Entry.comparingByValue();

  private final Map<String, Membership> stars = new HashMap<>();
  private final Map<String, List<PdqHash>> hashes;

  /**
   * @param placed the media that have their place, as far as the new ones are linked with them
   * @param hashes of all pictures that are named here, and of the roots of their series: as they
   *     are, then turned and mirrored
   */
  Growth(List<Membership> placed, Map<String, List<PdqHash>> hashes) {
    placed.forEach(star -> stars.put(star.sha256(), star));
    this.hashes = hashes;
  }

  /**
   * The place of the next media, older ones first.
   *
   * @param neighbours what it is linked with; those that have no place yet are younger
   */
  Membership place(Membership media, List<Neighbour> neighbours) {
    List<Neighbour> older =
        neighbours.stream().filter(neighbour -> stars.containsKey(neighbour.other())).toList();
    Membership placed =
        besideRoot(media, older)
            .or(() -> besideCentre(media, older))
            .or(() -> inCrowd(media, older))
            .orElseGet(() -> centre(media, older));
    stars.put(placed.sha256(), placed);
    return placed;
  }

  private Optional<Membership> besideRoot(Membership media, List<Neighbour> older) {
    return isVideo(media.sha256())
        ? nearest(older, Membership::isRoot).map(root -> media.centreIn(root.other()))
        : Optional.empty();
  }

  private Optional<Membership> besideCentre(Membership media, List<Neighbour> older) {
    return nearest(older, Membership::isCentre)
        .map(centre -> media.joining(star(centre), centre.distance()));
  }

  /** Where the centre of its crowd stands, whether that is a centre of the series or not. */
  private Optional<Membership> inCrowd(Membership media, List<Neighbour> older) {
    return older.stream()
        .filter(Neighbour::star)
        .findFirst()
        .map(centre -> media.beside(star(centre), centre.distance()));
  }

  /** The nearest, and of equally near ones the oldest. */
  private Optional<Neighbour> nearest(List<Neighbour> older, Predicate<Membership> wanted) {
    return older.stream()
        .filter(neighbour -> wanted.test(star(neighbour)))
        .min(
            Comparator.comparingInt(Neighbour::distance)
                .thenComparing(this::star, Comparator.naturalOrder()));
  }

  private Membership centre(Membership media, List<Neighbour> older) {
    Map<String, Long> votes =
        older.stream()
            .map(neighbour -> star(neighbour).series())
            .filter(root -> isNear(media.sha256(), root))
            .collect(Collectors.groupingBy(root -> root, TreeMap::new, Collectors.counting()));
    // Of equal votes the oldest root wins.
    String series =
        votes.entrySet().stream()
            .max(BY_VOTES.thenComparing(Map.Entry::getKey, this::youngerFirst))
            .map(Map.Entry::getKey)
            .orElse(media.sha256());
    return media.centreIn(series);
  }

  private boolean isNear(String sha256, String root) {
    return hashes(root).stream()
        .limit(1)
        .anyMatch(hash -> hashes(sha256).stream().anyMatch(own -> own.distance(hash) <= ROOT_BITS));
  }

  private int youngerFirst(String left, String right) {
    Membership one = stars.get(left);
    Membership other = stars.get(right);
    return one == null || other == null ? right.compareTo(left) : other.compareTo(one);
  }

  private Membership star(Neighbour neighbour) {
    Membership star = stars.get(neighbour.other());
    if (star == null) {
      throw new IllegalArgumentException("No place is known for a linked media");
    }
    return star;
  }

  private boolean isVideo(String sha256) {
    return hashes(sha256).isEmpty();
  }

  private List<PdqHash> hashes(String sha256) {
    return hashes.getOrDefault(sha256, List.of());
  }
}
