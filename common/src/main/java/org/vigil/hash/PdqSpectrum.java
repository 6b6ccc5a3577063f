package org.vigil.hash;

import java.util.Arrays;
import java.util.List;

/**
 * The 16 x 16 low frequencies of a picture, and its quality: all that PDQ knows of it. Mirroring a
 * picture negates its odd frequencies and turning it also transposes them, so one spectrum yields
 * the hashes of all eight symmetries.
 */
public final class PdqSpectrum {
  /** Of a picture too small to have one: every hash is zero. */
  static final PdqSpectrum NONE = new PdqSpectrum(new float[Dct.SIDE * Dct.SIDE], 0);

  private static final int SIDE = Dct.SIDE;

  private final float[] frequencies;
  private final int quality;

  private PdqSpectrum(float[] frequencies, int quality) {
    this.frequencies = frequencies;
    this.quality = quality;
  }

  /** Of 64 x 64 lumas, row by row. */
  static PdqSpectrum of(float[] lumas) {
    return new PdqSpectrum(Dct.of(lumas), quality(lumas));
  }

  /** How much the lumas change from sample to sample, where they change by 2.55 or more. */
  private static int quality(float[] lumas) {
    int side = TentFilter.SIDE;
    int sum = 0;
    for (int i = 0; i < lumas.length; i++) {
      if (i + side < lumas.length) {
        sum += step(lumas[i], lumas[i + side]);
      }
      if ((i + 1) % side != 0) {
        sum += step(lumas[i], lumas[i + 1]);
      }
    }
    return Math.min(sum / 90, 100);
  }

  private static int step(float one, float other) {
    return Math.abs((int) ((one - other) * 100 / 255));
  }

  /** The hash of the picture as it is, and of the picture turned and mirrored. */
  public PdqResult result() {
    List<PdqHash> all = dihedrals();
    boolean none = this == NONE;
    return new PdqResult(all.get(0), quality, none ? List.of() : all.subList(1, all.size()));
  }

  /**
   * The hashes of the picture as it is; turned counter-clockwise by 90, 180 and 270 degrees;
   * mirrored upside down and left to right; mirrored in the main and in the other diagonal. They
   * are near the hashes of such pictures, not equal to them. A picture of 64 x 64 is not blurred
   * here either; the reference then blurs it by a window of one, which only rounds.
   */
  public List<PdqHash> dihedrals() {
    float[] transposed = new Plane(SIDE, SIDE, frequencies).transposed().values();
    return List.of(
        hash(frequencies),
        hash(signed(transposed, 1, 0)),
        hash(signed(frequencies, 1, 1)),
        hash(signed(transposed, 0, 1)),
        hash(signed(frequencies, 1, 0)),
        hash(signed(frequencies, 0, 1)),
        hash(transposed),
        hash(signed(transposed, 1, 1)));
  }

  /** Negates the odd frequencies; as index 0 is frequency 1, those are the even indices. */
  private static float[] signed(float[] frequencies, int negateRows, int negateColumns) {
    float[] signed = new float[frequencies.length];
    for (int i = 0; i < signed.length; i++) {
      int row = i / SIDE;
      int column = i % SIDE;
      int negations = (row + 1) * negateRows + (column + 1) * negateColumns;
      signed[i] = negations % 2 == 0 ? frequencies[i] : -frequencies[i];
    }
    return signed;
  }

  private static PdqHash hash(float[] frequencies) {
    float median = lowerMedian(frequencies);
    long[] words = new long[4];
    for (int i = 0; i < frequencies.length; i++) {
      if (frequencies[i] > median) {
        words[words.length - 1 - i / 64] |= 1L << i;
      }
    }
    return PdqHash.of(words);
  }

  private static float lowerMedian(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2 - 1];
  }
}
