package org.vigil.isolate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a reader is waited for. */
class ReadBudgetTest {
  private static final Duration BASE = Duration.ofSeconds(60);
  private static final Duration PER_MEGABYTE = Duration.ofSeconds(2);

  private static ReadBudget with(long sizeBytes) {
    return new ReadBudget(BASE, PER_MEGABYTE, sizeBytes);
  }

  @Test
  void growsWithTheContainerToAnEnd() {
    assertThat(with(0).left()).isEqualTo(BASE);
    assertThat(with(10_000_000).left()).isEqualTo(BASE.plusSeconds(20));
    assertThat(with(64L << 30).left()).isEqualTo(BASE.plusSeconds(600));
  }

  @Test
  void isUsedUpByWaitingAndGivenBackByBytes() {
    ReadBudget budget = with(0);
    budget.spend(Duration.ofSeconds(50).toNanos(), 0);
    assertThat(budget.left()).isEqualTo(Duration.ofSeconds(10));
    budget.spend(0, 1_000_000);
    assertThat(budget.left()).isEqualTo(Duration.ofSeconds(12));
    budget.spend(0, 1L << 40);
    assertThat(budget.left()).isEqualTo(BASE);
  }

  @Test
  void aTrickleUsesItUp() {
    ReadBudget budget = with(0);
    for (int i = 0; i < 61; i++) {
      budget.spend(Duration.ofSeconds(1).toNanos(), 100);
    }
    assertThat(budget.left()).isZero();
  }
}
