package org.vigil.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.vigil.hash.Pdq;
import org.vigil.hash.PdqHash;
import org.vigil.jobs.demo.scene.Scene;

/** What PDQ makes of the demo's copies. */
final class CopiesTest {
  private static final byte[] ORIGINAL = Jpeg.bare(Scene.MARKET, 5, 800, 600);

  @Test
  void stayWithinReachOfTheOriginal() {
    assertThat(distance(Copies.resized(ORIGINAL, 320))).isLessThanOrEqualTo(31);
    assertThat(distance(Copies.recompressed(ORIGINAL, 0.2f))).isLessThanOrEqualTo(31);
    assertThat(distance(Copies.brightened(ORIGINAL))).isLessThanOrEqualTo(31);
  }

  @Test
  void areOutOfReachWhenMirrored() {
    assertThat(distance(Copies.mirrored(ORIGINAL))).isGreaterThan(31);
  }

  @Test
  void areSmallerWhenResized() {
    BufferedImage resized = Jpeg.decode(Copies.resized(ORIGINAL, 320));
    assertThat(resized.getWidth()).isEqualTo(320);
    assertThat(resized.getHeight()).isEqualTo(240);
  }

  private static int distance(byte[] copy) {
    return pdq(ORIGINAL).distance(pdq(copy));
  }

  private static PdqHash pdq(byte[] file) {
    return Pdq.hash(new BufferedPixels(Jpeg.decode(file))).hash();
  }
}
