package org.vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The limits of a walk. */
class LimitsTest {
  @Test
  void refusesABudgetOfNothing() {
    assertThatThrownBy(() -> new Limits(0, 1, 1, 1)).hasMessageContaining("maxDepth");
    assertThatThrownBy(() -> new Limits(1, 0, 1, 1)).hasMessageContaining("maxMembers");
    assertThatThrownBy(() -> new Limits(1, 1, -1, 1)).hasMessageContaining("maxBytes");
    assertThatThrownBy(() -> new Limits(1, 1, 1, 0)).hasMessageContaining("maxNameLength");
    assertThatThrownBy(() -> new Limits(1, 1, 1, 1, 0)).hasMessageContaining("maxSpillBytes");
    assertThat(Limits.standard().maxDepth()).isEqualTo(16);
  }
}
