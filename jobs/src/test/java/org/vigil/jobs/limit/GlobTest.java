package org.vigil.jobs.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What wildcards stand for. */
class GlobTest {
  private static boolean covers(String glob, String path) {
    return Glob.path(glob).matcher(path).matches();
  }

  private static boolean fits(String glob, String name) {
    return Glob.name(glob).matcher(name).matches();
  }

  @Test
  void aPathIsCoveredWithAllThatLiesBelow() {
    assertThat(covers("phone/DCIM", "phone/DCIM")).isTrue();
    assertThat(covers("phone/DCIM", "phone/DCIM/a.jpg")).isTrue();
    assertThat(covers("phone/DCIM", "phone/DCIM2/a.jpg")).isFalse();
    assertThat(covers("a.zip", "a.zip!/in/b.jpg")).isTrue();
    assertThat(covers("a.jpg", "a.jpg!/thumbnail")).isTrue();
    assertThat(covers("DCIM", "phone/DCIM")).isFalse();
  }

  @Test
  void oneStarStaysWithinAFolderAndTwoGoAnywhere() {
    assertThat(covers("*/a.jpg", "x/a.jpg")).isTrue();
    assertThat(covers("*/a.jpg", "x/y/a.jpg")).isFalse();
    assertThat(covers("**/a.jpg", "x/y.zip!/a.jpg")).isTrue();
    assertThat(covers("a?.jpg", "a1.jpg")).isTrue();
    assertThat(covers("a?.jpg", "a/.jpg")).isFalse();
    assertThat(covers("x/**", "x/y/\n/z")).isTrue();
  }

  @Test
  void allElseStandsForItself() {
    assertThat(covers("a.b(1)[2]{3}+^$|", "a.b(1)[2]{3}+^$|")).isTrue();
    assertThat(covers("a.b", "axb")).isFalse();
    assertThat(covers("a\\*b", "a*b")).isTrue();
    assertThat(covers("a\\*b", "axb")).isFalse();
    assertThat(covers("end\\", "end\\")).isTrue();
    assertThat(fits("t-*.x", "t-1.x")).isTrue();
    assertThat(fits("t-*.x", "t-1yx")).isFalse();
    assertThat(fits("a?", "ab")).isFalse();
  }
}
