package org.vigil.hamming;

/**
 * Joins two sides by one band, each hash of the first side as long as more of its pairs are wanted:
 * what a crowd of k alike hashes costs is then what is wanted of it, and not k * k.
 */
record SparingJoin(BandJoin join, SparingSink sink) {
  void run() {
    int[] starts = join.a().starts;
    for (int bucket = 0; bucket + 1 < starts.length; bucket++) {
      for (int place = starts[bucket]; place < starts[bucket + 1]; place++) {
        meet(place, bucket);
      }
    }
  }

  private void meet(int place, int bucket) {
    int hash = join.a().indices[place];
    boolean more = sink.wants(hash) && meet(place, hash, bucket);
    boolean flip = BandJoin.flips(join.maxDistance(), join.band()) > 0;
    for (int bit = 0; more && flip && bit < Band.BITS; bit++) {
      more = meet(place, hash, bucket ^ 1 << bit);
    }
  }

  /** Whether more is wanted after it. */
  private boolean meet(int place, int hash, int bucket) {
    Band others = join.b();
    int to = others.starts[bucket + 1];
    for (int other = others.starts[bucket]; other < to; other++) {
      int distance = join.distance(place, other);
      if (distance <= join.maxDistance()) {
        sink.pair(hash, others.indices[other], distance);
        if (!sink.wants(hash)) {
          return false;
        }
      }
    }
    return true;
  }
}
