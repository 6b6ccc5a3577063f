package org.vigil.hash;

/**
 * A decoded picture as a grid of opaque colours; column 0, row 0 is its upper left corner. PDQ
 * takes the samples as they are stored: not converted by a colour profile, not turned by an
 * orientation.
 */
public interface Pixels {
  int width();

  int height();

  /** The colour at column {@code x} of row {@code y}, as 0xRRGGBB. */
  int rgb(int x, int y);
}
