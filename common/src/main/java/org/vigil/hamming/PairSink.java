package org.vigil.hamming;

/** Takes the pairs of a join. */
@FunctionalInterface
public interface PairSink {
  /**
   * One pair.
   *
   * @param a index of the hash on side A
   * @param b index of the hash on side B
   * @param distance how many bits differ
   */
  void pair(int a, int b, int distance);
}
