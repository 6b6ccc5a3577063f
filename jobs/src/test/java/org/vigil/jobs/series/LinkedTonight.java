package org.vigil.jobs.series;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigil.lake.SharedSpark;
import org.vigil.model.CrowdedMedia;
import org.vigil.model.Link;
import org.vigil.model.Media;
import org.vigil.model.Series;
import org.vigil.model.SeriesMember;
import org.vigil.model.term.LinkKind;

/** The series of a night, from its links and what stands in the lake. */
final class LinkedTonight {
  private LinkedTonight() {}

  static SeriesUpdate grown(
      List<Link> links,
      List<Media> media,
      List<Series> series,
      List<SeriesMember> members,
      int night) {
    return grown(links, List.of(), new Lake(media, series, members), night);
  }

  /** What stands in the lake. */
  record Lake(List<Media> media, List<Series> series, List<SeriesMember> members) {}

  static SeriesUpdate grown(List<Link> links, List<CrowdedMedia> crowded, Lake lake, int night) {
    List<LinkedMedia> linked =
        lake.media().stream()
            .map(m -> new LinkedMedia(m.sha256(), m.night(), m.pdq(), m.pdqTurned()))
            .toList();
    Stream<Link> alike = links.stream().filter(link -> link.kind() != LinkKind.MD5);
    return SeriesUpdate.of(
        GrowSeries.neighbours(
                SharedSpark.rows(Link.class, alike.toArray(Link[]::new)),
                SharedSpark.rows(CrowdedMedia.class, crowded.toArray(CrowdedMedia[]::new)),
                SharedSpark.rows(LinkedMedia.class, linked.toArray(LinkedMedia[]::new))
                    .select("sha256"))
            .toLocalIterator(),
        new SeriesUpdate.Touched(
            linked.iterator(),
            lake.members(),
            lake.series().stream().collect(Collectors.toMap(Series::seriesId, Series::rootSha256)),
            links.stream().filter(link -> link.kind() == LinkKind.MD5).toList()),
        night);
  }
}
