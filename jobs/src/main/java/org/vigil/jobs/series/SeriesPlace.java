package org.vigil.jobs.series;

import java.util.Map;
import org.vigil.model.SeriesMember;

/**
 * Where a media stands among the series.
 *
 * @param centre digest of the centre that it joined; its own if it is one
 * @param series digest of the root of its series; its own while it stands alone
 * @param distance bits to its centre
 */
record SeriesPlace(String sha256, String centre, String series, int distance) {
  static SeriesPlace of(Membership star) {
    return new SeriesPlace(star.sha256(), star.centre(), star.series(), star.distance());
  }

  /**
   * @param roots the roots of series by their ids
   */
  static SeriesPlace of(SeriesMember member, Map<String, String> roots) {
    String root = String.valueOf(roots.get(member.seriesId()));
    return new SeriesPlace(member.sha256(), member.centreSha256(), root, member.distance());
  }
}
