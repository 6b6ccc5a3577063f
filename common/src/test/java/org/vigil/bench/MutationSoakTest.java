package org.vigil.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigil.walk.GoodArchives;

/** A short soak; {@link MutationSoak} is the long one. */
class MutationSoakTest {
  @Test
  void everyBrokenArchiveBecomesRows() {
    assertThat(MutationSoak.archives(GoodArchives.all(), 0, 300).failures()).isEmpty();
  }

  @Test
  void aMutantCanBeMadeAgain() {
    Mutants mutants = new Mutants(GoodArchives.all());
    assertThat(mutants.of(7)).isEqualTo(mutants.of(7)).isNotEqualTo(mutants.of(8));
  }
}
