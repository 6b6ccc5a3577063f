package org.vigil.hash;

import java.util.Locale;

/**
 * The eight ways to turn and mirror a picture, named as in the PDQ reference
 * (facebook/ThreatExchange, pdq/cpp), in the order of {@link PdqSpectrum#dihedrals}.
 */
public enum PdqSymmetry {
  /** As it is. */
  ORIGINAL,
  /** Turned counter-clockwise by a quarter. */
  ROTATE_90,
  /** Turned by a half. */
  ROTATE_180,
  /** Turned counter-clockwise by three quarters. */
  ROTATE_270,
  /** Mirrored upside down. */
  FLIP_X,
  /** Mirrored left to right. */
  FLIP_Y,
  /** Mirrored in the main diagonal. */
  FLIP_PLUS_1,
  /** Mirrored in the other diagonal. */
  FLIP_MINUS_1;

  /** How many there are beside the picture as it is. */
  public static final int TURNED = 7;

  /** What undoes it. */
  public PdqSymmetry inverse() {
    return switch (this) {
      case ROTATE_90 -> ROTATE_270;
      case ROTATE_270 -> ROTATE_90;
      default -> this;
    };
  }

  /** Its name in tables, such as {@code rotate_90}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
