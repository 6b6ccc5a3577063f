package org.vigil.jobs.lead.quality;

import java.util.Comparator;
import org.vigil.model.Lead;

/**
 * The order of the lead list: by tier; then by what would be learned for how few files that a
 * person must view; then by score, and what was raised last.
 */
public final class LeadOrder {
  /** The first lead is the one to look at first; ids decide between leads that weigh the same. */
  public static final Comparator<Lead> FIRST_TO_LAST =
      Comparator.comparing(Lead::tier)
          .thenComparing(LeadOrder::valuePerView, Comparator.reverseOrder())
          .thenComparing(Lead::score, Comparator.reverseOrder())
          .thenComparing(Lead::firstNight, Comparator.reverseOrder())
          .thenComparing(Lead::leadId);

  private LeadOrder() {}

  /** Leads of a lake that older code has written have their score alone. */
  private static double valuePerView(Lead lead) {
    Double value = lead.valuePerView();
    return value == null ? lead.score() : value;
  }
}
