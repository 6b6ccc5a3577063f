package org.vigil.jobs.series;

import org.vigil.hash.PdqHash;
import org.vigil.model.SeriesMember;

/**
 * A media and where it stands among the series.
 *
 * @param night when it was first seen: with its digest, its age
 * @param centre digest of the centre that it joined; its own if it is one
 * @param series digest of the root of its series; its own while it stands alone
 * @param distance bits to its centre
 */
record Star(String sha256, int night, PdqHash pdq, String centre, String series, int distance)
    implements Comparable<Star> {

  /** The same media in the place that it has been given. */
  Star in(SeriesMember member, String root) {
    return new Star(sha256, night, pdq, member.centreSha256(), root, member.distance());
  }

  boolean isCentre() {
    return centre.equals(sha256);
  }

  /** Oldest first. */
  @Override
  public int compareTo(Star other) {
    int byNight = Integer.compare(night, other.night);
    return byNight != 0 ? byNight : sha256.compareTo(other.sha256);
  }
}
