package org.vigil.hamming;

/**
 * All pairs of 256-bit hashes, one of side A and one of side B, that differ in at most 31 bits:
 * exact, without comparing each with each. The 256 bits, permuted, make 16 bands of 16; two hashes
 * within 31 bits differ in at most one bit in some band, so in each band a hash is compared only
 * with those in its own bucket and in the 16 that are one bit away. Two sides of 1e5 random hashes
 * take about a twentieth of the time of all comparisons; larger sides save more.
 *
 * <p>A hash is four words, most significant first, and its index is that of its first word over
 * four. Hashes need not be distinct: every pair of indices is given. But k equal hashes on both
 * sides are k * k pairs: {@link SparingSink} takes of each no more than is wanted.
 *
 * <p>Side A is kept sorted by each band, in 576 bytes per hash and 4 MB; a distance below 15 needs
 * only distance + 1 of the bands, of 36 bytes per hash each. Side B comes in chunks of any size,
 * and takes 68 bytes per hash while it is joined. A chunk of one costs milliseconds, so larger
 * chunks are cheaper, up to ten times the size of A.
 *
 * <p>Immutable once built: any number of threads may join at the same time.
 */
public final class BlockJoin {
  /** Beyond it, a pair may differ in two bits in every band. */
  public static final int MAX_DISTANCE = 2 * Band.COUNT - 1;

  private static final int WORDS = 4;

  private final int maxDistance;
  private final Band[] bands;

  /**
   * Sorts side A.
   *
   * @param a four words per hash; not kept
   * @param maxDistance 0 to {@link #MAX_DISTANCE}
   */
  public BlockJoin(long[] a, int maxDistance) {
    if (maxDistance < 0 || maxDistance > MAX_DISTANCE) {
      throw new IllegalArgumentException("Joins hashes within 0 to 31 bits, not " + maxDistance);
    }
    this.maxDistance = maxDistance;
    long[] permuted = permuted(a);
    bands = new Band[Math.min(Band.COUNT, maxDistance + 1)];
    for (int band = 0; band < bands.length; band++) {
      bands[band] = Band.sorted(permuted, band);
    }
  }

  /**
   * Gives every pair of A and B within the distance once, in no useful order.
   *
   * @param b any number of hashes of four words
   */
  public void join(long[] b, PairSink sink) {
    long[] permuted = permuted(b);
    for (int band = 0; band < bands.length; band++) {
      join(bands[band], Band.sorted(permuted, band), band, sink);
    }
  }

  /** Gives the pairs of each hash of A that are wanted, in no useful order. */
  public void joinEachOfA(long[] b, SparingSink sink) {
    long[] permuted = permuted(b);
    for (int band = 0; band < bands.length; band++) {
      sparing(bands[band], Band.sorted(permuted, band), band, sink);
    }
  }

  /** Gives the pairs of each hash of B that are wanted, in no useful order. */
  public void joinEachOfB(long[] b, SparingSink sink) {
    long[] permuted = permuted(b);
    for (int band = 0; band < bands.length; band++) {
      sparing(Band.sorted(permuted, band), bands[band], band, sink);
    }
  }

  private void sparing(Band each, Band others, int band, SparingSink sink) {
    new SparingJoin(new BandJoin(each, others, band, maxDistance, sink::pair), sink).run();
  }

  private void join(Band a, Band b, int band, PairSink sink) {
    BandJoin join =
        a.indices.length <= b.indices.length
            ? new BandJoin(a, b, band, maxDistance, sink)
            : new BandJoin(b, a, band, maxDistance, (k, i, distance) -> sink.pair(i, k, distance));
    join.run();
  }

  private static long[] permuted(long[] hashes) {
    if (hashes.length % WORDS != 0) {
      throw new IllegalArgumentException("A hash has four words; these are " + hashes.length);
    }
    return BitPermutation.permuted(hashes);
  }
}
