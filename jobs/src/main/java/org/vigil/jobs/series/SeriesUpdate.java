package org.vigil.jobs.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigil.hash.PdqHash;
import org.vigil.model.Link;
import org.vigil.model.Media;
import org.vigil.model.Series;
import org.vigil.model.SeriesMember;
import org.vigil.model.term.LinkKind;
import org.vigil.run.ledger.TextDigest;

/** The rows that a night adds to the series. */
record SeriesUpdate(List<Series> series, List<SeriesMember> members) {
  private static final int ID_DIGITS = 16;

  /** The new rows, from tonight's links and what is known of the media that they name. */
  static SeriesUpdate of(
      List<Link> links,
      List<Media> media,
      List<SeriesMember> members,
      Map<String, String> roots,
      int night) {
    Map<String, SeriesMember> placed = new HashMap<>();
    members.forEach(member -> placed.put(member.sha256(), member));
    Map<String, List<Growth.Neighbour>> neighbours = neighbours(links);
    Map<String, List<PdqHash>> hashes = new HashMap<>();
    List<Membership> held = new ArrayList<>();
    List<Membership> unplaced = new ArrayList<>();
    for (Media m : media) {
      hashes.put(m.sha256(), hashes(m));
      Membership alone = Membership.alone(m.sha256(), m.night());
      SeriesMember member = placed.get(m.sha256());
      if (member != null) {
        held.add(alone.in(member, String.valueOf(roots.get(member.seriesId()))));
      } else if (neighbours.containsKey(m.sha256())) {
        (m.night() < night ? held : unplaced).add(alone);
      }
    }
    List<Membership> grown = new Growth(held, neighbours, hashes).place(unplaced);
    List<SeriesPlace> places = new ArrayList<>(grown.stream().map(SeriesPlace::of).toList());
    placed.values().forEach(member -> places.add(SeriesPlace.of(member, roots)));
    places.addAll(Md5Twins.of(links, places));
    places.removeIf(place -> placed.containsKey(place.sha256()));
    return rows(places, placed.keySet(), night);
  }

  /** Of a picture as it is, turned and mirrored; none of a video. */
  private static List<PdqHash> hashes(Media media) {
    List<String> turned = media.pdqTurned() == null ? List.of() : media.pdqTurned();
    return Stream.concat(Stream.ofNullable(media.pdq()), turned.stream())
        .map(PdqHash::parse)
        .toList();
  }

  private static Map<String, List<Growth.Neighbour>> neighbours(List<Link> links) {
    Map<String, List<Growth.Neighbour>> neighbours = new HashMap<>();
    for (Link link : links) {
      if (link.kind() == LinkKind.MD5) {
        continue;
      }
      neighbours
          .computeIfAbsent(link.leftSha256(), key -> new ArrayList<>())
          .add(new Growth.Neighbour(link.rightSha256(), link.distance()));
      neighbours
          .computeIfAbsent(link.rightSha256(), key -> new ArrayList<>())
          .add(new Growth.Neighbour(link.leftSha256(), link.distance()));
    }
    return neighbours;
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
