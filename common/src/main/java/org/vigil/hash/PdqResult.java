package org.vigil.hash;

import java.util.List;

/**
 * The PDQ hash of a picture.
 *
 * @param quality 0 to 100: how much structure the picture has; of 49 or less the hash says little
 * @param turned the hashes of the picture turned and mirrored, one for each {@link PdqSymmetry} but
 *     the first, in their order; empty for a picture too small to have any
 */
public record PdqResult(PdqHash hash, int quality, List<PdqHash> turned) {
  public PdqResult {
    turned = List.copyOf(turned);
    if (!turned.isEmpty() && turned.size() != PdqSymmetry.TURNED) {
      throw new IllegalArgumentException("Not all symmetries: " + turned.size());
    }
  }
}
