package org.vigil.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** The shortest path data. */
class SvgPathTest {
  @Test
  void writesTheFirstPointWholeAndTheOthersAsSteps() {
    assertThat(SvgPath.open(line(12.34, 45, 13, 38, 12.5, 37.5))).isEqualTo("M12.3 45l.7-7-.5-.5");
  }

  @Test
  void skipsStepsTooSmallToSee() {
    assertThat(SvgPath.open(line(1, 1, 1.01, 1.01, 1.1, 1))).isEqualTo("M1 1l.1 0");
  }

  @Test
  void doesNotDriftByRounding() {
    assertThat(SvgPath.open(line(0, 0, 0.14, 0, 0.28, 0, 0.42, 0)))
        .isEqualTo("M0 0l.1 0 .2 0 .1 0");
  }

  @Test
  void closesRings() {
    assertThat(SvgPath.closed(line(0, 0, 1, 0, 0, 1))).isEqualTo("M0 0l1 0-1 1z");
  }

  private static Coordinate[] line(double... ordinates) {
    var line = new Coordinate[ordinates.length / 2];
    for (int i = 0; i < line.length; i++) {
      line[i] = new Coordinate(ordinates[2 * i], ordinates[2 * i + 1]);
    }
    return line;
  }
}
