package org.vigil.hash;

import java.util.List;

/**
 * PDQ, the perceptual hash of a picture: luma, blurred and sampled to 64 x 64, its lowest
 * frequencies, and a bit for each that is above their median. Equal pixels give the hash and the
 * quality of the C++ reference, bit for bit, so every sum is in its order and in single precision
 * (facebook/ThreatExchange, pdq/cpp; "The TMK+PDQF Video-Hashing Algorithm and the PDQ
 * Image-Hashing Algorithm", 2019).
 */
public final class Pdq {
  /** Larger pictures are stretched to this side in both directions. */
  private static final int MAX_SIDE = 512;

  /** Smaller ones have the zero hash, of quality 0. */
  private static final int MIN_SIDE = 5;

  private Pdq() {}

  /** The hashes of a picture of any size, as it is and under the other symmetries of the square. */
  public static PdqResult hash(Pixels pixels) {
    return spectrum(pixels).result();
  }

  /** The hashes of a picture under the eight symmetries of the square, at the price of one. */
  public static List<PdqHash> dihedrals(Pixels pixels) {
    return spectrum(pixels).dihedrals();
  }

  /** The low frequencies of a picture, from which come its hash, quality and dihedral hashes. */
  public static PdqSpectrum spectrum(Pixels pixels) {
    Plane luma = luma(pixels);
    if (luma.width() < MIN_SIDE || luma.height() < MIN_SIDE) {
      return PdqSpectrum.NONE;
    }
    return PdqSpectrum.of(TentFilter.sample(luma));
  }

  private static Plane luma(Pixels pixels) {
    boolean large = pixels.width() > MAX_SIDE || pixels.height() > MAX_SIDE;
    int width = large ? MAX_SIDE : pixels.width();
    int height = large ? MAX_SIDE : pixels.height();
    int[] columns = nearest(pixels.width(), width);
    int[] rows = nearest(pixels.height(), height);
    return new Plane(width, height, pixels.lumas(columns, rows));
  }

  /** For each sample the place it is taken from. */
  private static int[] nearest(int places, int samples) {
    int[] nearest = new int[samples];
    for (int i = 0; i < samples; i++) {
      nearest[i] = (int) ((long) i * places / samples);
    }
    return nearest;
  }
}
