package org.vigil.jobs.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vigil.hash.PdqHash;
import org.vigil.model.Link;
import org.vigil.model.Series;
import org.vigil.model.SeriesMember;
import org.vigil.run.ledger.TextDigest;

/** The rows that a night adds to the series. */
record SeriesUpdate(List<Series> series, List<SeriesMember> members) {
  private static final int ID_DIGITS = 16;

  /**
   * What tonight's links name.
   *
   * @param media tonight's and older ones, and the roots of their series
   * @param members the places that they have
   * @param roots the roots of these series by their ids
   * @param twins the links of those that are known by their MD5 alone
   */
  record Touched(
      Iterator<LinkedMedia> media,
      List<SeriesMember> members,
      Map<String, String> roots,
      List<Link> twins) {}

  /**
   * The new rows, from tonight's links and what is known of the media that they name.
   *
   * @param neighbours of tonight's media, by digest
   */
  static SeriesUpdate of(Iterator<Neighbour> neighbours, Touched touched, int night) {
    Map<String, SeriesMember> placed = new HashMap<>();
    touched.members().forEach(member -> placed.put(member.sha256(), member));
    Map<String, List<PdqHash>> hashes = new HashMap<>();
    List<Membership> older = new ArrayList<>();
    Map<String, Membership> unplaced = new HashMap<>();
    while (touched.media().hasNext()) {
      LinkedMedia m = touched.media().next();
      hashes.put(m.sha256(), m.hashes());
      Membership alone = Membership.alone(m.sha256(), m.night());
      SeriesMember member = placed.get(m.sha256());
      if (member != null) {
        older.add(alone.in(member, String.valueOf(touched.roots().get(member.seriesId()))));
      } else if (m.night() < night) {
        older.add(alone);
      } else {
        unplaced.put(m.sha256(), alone);
      }
    }
    List<SeriesPlace> places = new ArrayList<>();
    Growth growth = new Growth(older, hashes);
    Neighbourhoods.each(
        neighbours,
        (sha256, linked) -> {
          Membership media = unplaced.get(sha256);
          if (media != null) {
            places.add(SeriesPlace.of(growth.place(media, linked)));
          }
        });
    placed.values().forEach(member -> places.add(SeriesPlace.of(member, touched.roots())));
    places.addAll(Md5Twins.of(touched.twins(), places));
    places.removeIf(place -> placed.containsKey(place.sha256()));
    return rows(places, placed.keySet(), night);
  }

  /** A root that stood alone gets its row, and its series, when another joins it. */
  private static SeriesUpdate rows(List<SeriesPlace> grown, Set<String> placed, int night) {
    Map<String, Series> series = new TreeMap<>();
    Map<String, SeriesMember> members = new TreeMap<>();
    for (SeriesPlace star : grown) {
      if (star.series().equals(star.sha256())) {
        continue;
      }
      String id = id(star.series());
      if (!placed.contains(star.series()) && !members.containsKey(star.series())) {
        series.put(id, new Series(id, star.series(), night));
        members.put(star.series(), new SeriesMember(id, star.series(), star.series(), 0, night));
      }
      members.put(
          star.sha256(),
          new SeriesMember(id, star.sha256(), star.centre(), star.distance(), night));
    }
    return new SeriesUpdate(List.copyOf(series.values()), List.copyOf(members.values()));
  }

  /** The id of the series that grew from a root. */
  static String id(String rootSha256) {
    return TextDigest.of("series", rootSha256).substring(0, ID_DIGITS);
  }
}
