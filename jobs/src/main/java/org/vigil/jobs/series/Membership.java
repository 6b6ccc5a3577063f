package org.vigil.jobs.series;

import org.vigil.model.SeriesMember;

/**
 * A media and where it stands among the series.
 *
 * @param night when it was first seen: with its digest, its age
 * @param centre digest of the centre that it joined; its own if it is one
 * @param series digest of the root of its series; its own while it stands alone
 * @param distance bits to its centre
 */
record Membership(String sha256, int night, String centre, String series, int distance)
    implements Comparable<Membership> {

  /** A media that is its own centre and root, until it joins another. */
  static Membership alone(String sha256, int night) {
    return new Membership(sha256, night, sha256, sha256, 0);
  }

  /** The same media in the place that it has been given. */
  Membership in(SeriesMember member, String root) {
    return new Membership(sha256, night, member.centreSha256(), root, member.distance());
  }

  /** The same media in the star of a centre. */
  Membership joining(Membership other, int bits) {
    return new Membership(sha256, night, other.centre, other.series, bits);
  }

  /** The same media in the series of the centre of its crowd. */
  Membership beside(Membership other, int bits) {
    return new Membership(sha256, night, other.sha256, other.series, bits);
  }

  /** The same media as a centre of a series. */
  Membership centreIn(String root) {
    return new Membership(sha256, night, sha256, root, 0);
  }

  boolean isCentre() {
    return centre.equals(sha256);
  }

  boolean isRoot() {
    return series.equals(sha256);
  }

  /** Oldest first. */
  @Override
  public int compareTo(Membership other) {
    int byNight = Integer.compare(night, other.night);
    return byNight != 0 ? byNight : sha256.compareTo(other.sha256);
  }
}
