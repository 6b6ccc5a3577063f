package org.vigil.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The text of a PDQ hash: 64 hex digits, bit 255 first. */
class PdqHashTest {
  private static final String TEXT =
      "d8f8f0cee0f4a84f0637022a078f67f0b36e2ed596621e1d33e6339c4e9c9b22";

  @Test
  void readsWhatItWrites() {
    assertThat(PdqHash.parse(TEXT)).hasToString(TEXT);
    assertThat(new PdqHash(0, 0, 0, 1)).hasToString("0".repeat(63) + "1");
  }

  @Test
  void countsTheBitsThatDiffer() {
    assertThat(PdqHash.parse(TEXT).distance(PdqHash.parse(TEXT))).isZero();
    assertThat(new PdqHash(1, 3, 7, 15).distance(new PdqHash(0, 0, 0, -1))).isEqualTo(66);
  }

  @Test
  void refusesOtherTexts() {
    assertThatIllegalArgumentException().isThrownBy(() -> PdqHash.parse(TEXT.substring(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> PdqHash.parse("g" + TEXT.substring(1)));
  }
}
