package org.vigil.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The limits of a walk. */
class LimitsTest {
  @Test
  void refusesABudgetOfNothing() {
    assertThatThrownBy(() -> new Limits(0, 1, 1, 1)).hasMessageContaining("limits.depth");
    assertThatThrownBy(() -> new Limits(1, 0, 1, 1)).hasMessageContaining("limits.members");
    assertThatThrownBy(() -> new Limits(1, 1, -1, 1)).hasMessageContaining("limits.expanded-bytes");
    assertThatThrownBy(() -> new Limits(1, 1, 1, 0)).hasMessageContaining("limits.name-length");
    assertThatThrownBy(() -> new Limits(1, 1, 1, 1, 0)).hasMessageContaining("limits.spill-bytes");
    assertThat(Limits.standard().maxDepth()).isEqualTo(16);
  }
}
