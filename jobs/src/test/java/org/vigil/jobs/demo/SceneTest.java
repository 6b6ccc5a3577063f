package org.vigil.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.hash.Pdq;
import org.vigil.hash.PdqHash;
import org.vigil.hash.PdqResult;
import org.vigil.jobs.demo.scene.Scene;
import org.vigil.jobs.demo.scene.View;

/** That painted places repeat themselves, and are told apart. */
final class SceneTest {
  @ParameterizedTest
  @EnumSource
  void isTheSameInTheSameView(Scene scene) {
    assertThat(rgb(scene, new View(3, 1, 64, 48))).isEqualTo(rgb(scene, new View(3, 1, 64, 48)));
  }

  @ParameterizedTest
  @EnumSource
  void staysWithinReachFromShotToShot(Scene scene) {
    View view = new View(1, 0, 512, 384);
    PdqHash first = pdq(scene, view).hash();
    for (int moment = 1; moment < 7; moment++) {
      PdqHash later = pdq(scene, view.at(moment)).hash();
      assertThat(first.distance(later)).as("moment %d", moment).isLessThanOrEqualTo(31);
    }
  }

  @Test
  void isFarFromEveryOther() {
    List<PdqHash> others = new ArrayList<>();
    for (Scene scene : Scene.values()) {
      for (long seed = 1; seed <= 4; seed++) {
        PdqResult pdq = pdq(scene, new View(seed, 0, 512, 384));
        assertThat(pdq.quality()).isGreaterThanOrEqualTo(60);
        assertThat(others).as("%s %d", scene, seed).allMatch(it -> it.distance(pdq.hash()) > 60);
        others.add(pdq.hash());
      }
    }
  }

  private static PdqResult pdq(Scene scene, View view) {
    return Pdq.hash(new BufferedPixels(scene.paint(view)));
  }

  private static int[] rgb(Scene scene, View view) {
    return scene.paint(view).getRGB(0, 0, view.width(), view.height(), null, 0, view.width());
  }
}
