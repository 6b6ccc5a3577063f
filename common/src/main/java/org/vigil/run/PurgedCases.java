package org.vigil.run;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.model.people.PurgeOrder;

/**
 * The cases of which nothing is kept, and nothing read any more. An order lapses when {@code
 * retain_until} is taken away, or set to a later day, before it is carried out; what is gone comes
 * back only by a later day.
 */
final class PurgedCases {
  private PurgedCases() {}

  /**
   * Their ids.
   *
   * @param known the cases that the lake still has
   * @param retainUntil until when a case is to be kept, as its manifest says now
   */
  static Set<String> of(
      List<PurgeOrder> orders, Set<String> known, Map<String, @Nullable String> retainUntil) {
    return orders.stream()
        .filter(
            order -> stands(order, retainUntil.get(order.caseId()), known.contains(order.caseId())))
        .map(PurgeOrder::caseId)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean stands(PurgeOrder order, @Nullable String retainUntil, boolean known) {
    String day = LocalDate.ofInstant(order.orderedAt(), ZoneOffset.UTC).toString();
    return retainUntil == null ? !known : retainUntil.compareTo(day) < 0;
  }
}
