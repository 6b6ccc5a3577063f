package org.vigil.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.model.people.PurgeOrder;

/** Which orders still stand. */
class PurgedCasesTest {
  private static final PurgeOrder ORDER =
      new PurgeOrder("a", Instant.parse("2026-05-02T10:00:00Z"), "anna", "2026-05-01");

  private static Set<String> purged(Set<String> held, @Nullable String retainUntil) {
    Map<String, @Nullable String> days = new HashMap<>();
    days.put("a", retainUntil);
    return PurgedCases.of(List.of(ORDER), held, days);
  }

  @Test
  void aCaseWhoseDayIsOverGoes() {
    assertThat(purged(Set.of("a"), "2026-05-01")).containsExactly("a");
  }

  @Test
  void aLaterDayOrNoneLetsTheOrderLapseWhileTheCaseIsThere() {
    assertThat(purged(Set.of("a"), "2027-05-01")).isEmpty();
    assertThat(purged(Set.of("a"), "2026-05-02")).isEmpty();
    assertThat(purged(Set.of("a"), null)).isEmpty();
  }

  @Test
  void aCaseThatIsGoneComesBackByALaterDayAlone() {
    assertThat(purged(Set.of(), null)).containsExactly("a");
    assertThat(purged(Set.of(), "2026-05-01")).containsExactly("a");
    assertThat(purged(Set.of(), "2027-05-01")).isEmpty();
  }
}
