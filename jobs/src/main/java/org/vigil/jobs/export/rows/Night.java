package org.vigil.jobs.export.rows;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vigil.model.Case;
import org.vigil.model.CaseView;
import org.vigil.model.known.HashSet;
import org.vigil.model.ledger.Run;

/**
 * A published night as its exports see it; equal nights give equal bytes.
 *
 * @param run the run that published it
 * @param counts what came in and what became of it
 * @param hashSets the hash sets in force, in the order in which they are to be listed
 * @param leads every lead, the most urgent first
 * @param pastRetention the cases whose material was to be purged before this night
 * @param caseViews what is known of each case, read anew each time
 */
public record Night(
    Run run,
    NightCounts counts,
    List<HashSet> hashSets,
    LeadList leads,
    List<Case> pastRetention,
    Supplier<Stream<CaseView>> caseViews) {
  public Night {
    hashSets = List.copyOf(hashSets);
    pastRetention = List.copyOf(pastRetention);
  }
}
