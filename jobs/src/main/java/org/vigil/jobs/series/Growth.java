package org.vigil.jobs.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vigil.hash.PdqHash;

/**
 * Grows series by stars with immutable centres. In the order of age, a new media joins the nearest
 * older centre that it is linked with; where there is none it is a centre for ever, and joins the
 * series that most of its older linked media are in, as long as that series' root is not too far.
 * What was decided once is never changed, so ids are stable by construction.
 */
final class Growth {
  /** How far a centre may be from the root of the series that it joins. */
  static final int ROOT_BITS = 48;

  private final Map<String, Star> stars = new HashMap<>();
  private final Map<String, List<Neighbour>> neighbours;
  private final Map<String, PdqHash> hashes;

  /** A linked media and the bits between. */
  record Neighbour(String sha256, int distance) {}

  /**
   * @param held the media that have their place, as far as the new ones are linked with them
   * @param hashes hashes of all media that are named here, and of the roots of their series
   */
  Growth(List<Star> held, Map<String, List<Neighbour>> neighbours, Map<String, PdqHash> hashes) {
    held.forEach(star -> stars.put(star.sha256(), star));
    this.neighbours = neighbours;
    this.hashes = hashes;
  }

  /** The place of each new media, oldest first. */
  List<Star> place(List<Star> unplaced) {
    List<Star> placed = new ArrayList<>();
    for (Star media : unplaced.stream().sorted().toList()) {
      placed.add(placed(media));
    }
    return placed;
  }

  private Star placed(Star media) {
    List<Neighbour> older =
        neighbours.getOrDefault(media.sha256(), List.of()).stream()
            .filter(neighbour -> stars.containsKey(neighbour.sha256()))
            .toList();
    Star placed = nearestCentre(media, older).orElseGet(() -> centre(media, older));
    stars.put(placed.sha256(), placed);
    return placed;
  }

  private Optional<Star> nearestCentre(Star media, List<Neighbour> older) {
    return older.stream()
        .filter(neighbour -> star(neighbour).isCentre())
        .min(
            Comparator.comparingInt(Neighbour::distance)
                .thenComparing(this::star, Comparator.naturalOrder()))
        .map(nearest -> joined(media, star(nearest), nearest.distance()));
  }

  private static Star joined(Star media, Star centre, int distance) {
    return new Star(
        media.sha256(), media.night(), media.pdq(), centre.sha256(), centre.series(), distance);
  }

  private Star centre(Star media, List<Neighbour> older) {
    Map<String, Long> votes =
        older.stream()
            .map(neighbour -> star(neighbour).series())
            .filter(root -> hash(root).distance(media.pdq()) <= ROOT_BITS)
            .collect(Collectors.groupingBy(root -> root, TreeMap::new, Collectors.counting()));
    // Of equal votes the oldest root wins.
    String series =
        votes.entrySet().stream()
            .max(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry::getKey, this::youngerFirst))
            .map(Map.Entry::getKey)
            .orElse(media.sha256());
    return new Star(media.sha256(), media.night(), media.pdq(), media.sha256(), series, 0);
  }

  private int youngerFirst(String left, String right) {
    Star one = stars.get(left);
    Star other = stars.get(right);
    return one == null || other == null ? right.compareTo(left) : other.compareTo(one);
  }

  private Star star(Neighbour neighbour) {
    return known(neighbour.sha256());
  }

  private Star known(String sha256) {
    Star star = stars.get(sha256);
    if (star == null) {
      throw new IllegalArgumentException("No place is known for a linked media");
    }
    return star;
  }

  private PdqHash hash(String sha256) {
    PdqHash hash = hashes.get(sha256);
    if (hash == null) {
      throw new IllegalArgumentException("No hash is known for the root of a series");
    }
    return hash;
  }
}
