package org.vigil.hamming;

/**
 * Takes the pairs of a join for one side of it, hash by hash, as long as it wants those of each.
 */
public interface SparingSink {
  /** Whether more pairs of a hash are wanted; once they are not, they never are again. */
  boolean wants(int hash);

  /**
   * One pair of a hash of which more were wanted.
   *
   * @param hash index of the hash on its side
   * @param other index of the hash on the other side
   * @param distance how many bits differ
   */
  void pair(int hash, int other, int distance);
}
