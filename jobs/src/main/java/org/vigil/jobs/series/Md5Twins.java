package org.vigil.jobs.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigil.model.Link;
import org.vigil.model.term.LinkKind;

/**
 * A content that is known by its MD5 alone stands where the content stands that has this MD5: it
 * never is a centre, so it keeps nothing from growing.
 */
final class Md5Twins {
  private Md5Twins() {}

  /** The places of those that tonight's links name, as far as they have none yet. */
  static List<SeriesPlace> of(List<Link> links, List<SeriesPlace> places) {
    Map<String, SeriesPlace> known = new HashMap<>();
    places.forEach(place -> known.put(place.sha256(), place));
    List<SeriesPlace> twins = new ArrayList<>();
    // The digest of the content, hex digits, is the lesser of the two.
    links.stream()
        .filter(link -> link.kind() == LinkKind.MD5)
        .filter(link -> !known.containsKey(link.rightSha256()))
        .sorted(Comparator.comparing(Link::leftSha256))
        .forEach(
            link -> {
              SeriesPlace twin = beside(link, known);
              if (known.putIfAbsent(twin.sha256(), twin) == null) {
                twins.add(twin);
              }
            });
    return twins;
  }

  private static SeriesPlace beside(Link link, Map<String, SeriesPlace> known) {
    String content = link.leftSha256();
    SeriesPlace place = known.getOrDefault(content, new SeriesPlace(content, content, content, 0));
    return new SeriesPlace(link.rightSha256(), place.centre(), place.series(), place.distance());
  }
}
