package org.vigil.hamming;

/**
 * Joins two sides by one band: it meets every pair whose bands differ in at most {@code flips}
 * bits, flips being 0 or 1. Fastest if the first side is the smaller one.
 */
record BandJoin(Band a, Band b, int band, int maxDistance, PairSink sink) {
  /**
   * How many bits may differ in a band, -1 if it need not be looked at: flips(d, 0) + 1, ...,
   * flips(d, 15) + 1 add up to d + 1, so two hashes that differ in more bits in every band are
   * farther apart than d.
   */
  static int flips(int maxDistance, int band) {
    return Math.floorDiv(maxDistance - band, Band.COUNT);
  }

  void run() {
    boolean flip = flips(maxDistance, band) > 0;
    for (int bucket = 0; bucket + 1 < a.starts.length; bucket++) {
      if (a.starts[bucket] == a.starts[bucket + 1]) {
        continue;
      }
      buckets(bucket, bucket);
      for (int bit = 0; flip && bit < Band.BITS; bit++) {
        buckets(bucket, bucket ^ 1 << bit);
      }
    }
  }

  private void buckets(int bucketA, int bucketB) {
    int from = b.starts[bucketB];
    int to = b.starts[bucketB + 1];
    int lastA = a.starts[bucketA + 1];
    // Local, so that the compiler need not read the fields again after each candidate.
    long[] nearA = a.near;
    long[] nearB = b.near;
    for (int placeA = a.starts[bucketA]; placeA < lastA; placeA++) {
      long near0 = nearA[2 * placeA];
      long near1 = nearA[2 * placeA + 1];
      for (int placeB = from; placeB < to; placeB++) {
        int distance =
            Long.bitCount(near0 ^ nearB[2 * placeB]) + Long.bitCount(near1 ^ nearB[2 * placeB + 1]);
        if (distance <= maxDistance) {
          candidate(placeA, placeB, distance);
        }
      }
    }
  }

  private void candidate(int placeA, int placeB, int nearDistance) {
    int distance =
        nearDistance
            + Long.bitCount(a.far[2 * placeA] ^ b.far[2 * placeB])
            + Long.bitCount(a.far[2 * placeA + 1] ^ b.far[2 * placeB + 1]);
    if (distance <= maxDistance && !metEarlier(placeA, placeB)) {
      sink.pair(a.indices[placeA], b.indices[placeB], distance);
    }
  }

  /** The bits between two, and more than the distance where an earlier band has met them. */
  int distance(int placeA, int placeB) {
    int distance =
        Long.bitCount(a.near[2 * placeA] ^ b.near[2 * placeB])
            + Long.bitCount(a.near[2 * placeA + 1] ^ b.near[2 * placeB + 1]);
    if (distance <= maxDistance) {
      distance +=
          Long.bitCount(a.far[2 * placeA] ^ b.far[2 * placeB])
              + Long.bitCount(a.far[2 * placeA + 1] ^ b.far[2 * placeB + 1]);
    }
    boolean apart = distance > maxDistance || metEarlier(placeA, placeB);
    return apart ? maxDistance + 1 : distance;
  }

  /** Each pair is given by the first band that meets it. */
  private boolean metEarlier(int placeA, int placeB) {
    for (int earlier = 0; earlier < band; earlier++) {
      if (Band.distance(a, placeA, b, placeB, earlier) <= flips(maxDistance, earlier)) {
        return true;
      }
    }
    return false;
  }
}
