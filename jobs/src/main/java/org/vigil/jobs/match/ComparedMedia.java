package org.vigil.jobs.match;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.hash.PdqHash;
import org.vigil.jobs.near.NearPairs;

/**
 * Media near a known hash, compared with each other.
 *
 * @param pdq the known hash
 * @param near the media, the nearest first
 */
public record ComparedMedia(String pdq, List<NearMedia> near) implements Serializable {

  /**
   * A media that is near.
   *
   * @param distance bits to the known hash
   * @param sha256 the media
   * @param hash that of the media or frame, turned as it is near
   * @param quality the lesser of the two
   */
  public record NearMedia(int distance, String sha256, String hash, @Nullable Integer quality)
      implements Serializable {}

  /**
   * What came of it.
   *
   * @param unrelated how many are far from each other
   * @param flat how many agree with a low quality
   */
  public record Counts(String pdq, int compared, int unrelated, int flat) {}

  Counts counts() {
    return new Counts(pdq, near.size(), unrelated(), flat());
  }

  /**
   * Copies of what is known lie around it: the nearest is near most of the others, so that they
   * count as one. What is near by chance lies at the edge, on all sides.
   */
  private int unrelated() {
    List<PdqHash> apart = new ArrayList<>();
    for (NearMedia one : near) {
      PdqHash hash = PdqHash.parse(one.hash());
      if (apart.stream().allMatch(other -> other.distance(hash) > NearPairs.MATCH_BITS)) {
        apart.add(hash);
      }
    }
    return apart.size();
  }

  private int flat() {
    return (int)
        near.stream()
            .filter(one -> one.quality() != null && one.quality() < NearPairs.LINK_QUALITY)
            .count();
  }
}
