package org.vigil.jobs.lead.signal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.sentence.Dates;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.ActiveInvestigation;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.model.term.SubjectKind;

/**
 * Others investigate it already. That moves no score: it says whom to ask before a file is opened.
 */
public final class Pause {
  /** Its name in lead_evidence. */
  public static final String NAME = "paused";

  private Pause() {}

  /** The investigation that pauses the lead: the first in the settings that is to it. */
  public static Optional<ActiveInvestigation> of(Findings findings, LeadContext context) {
    boolean isNamed = findings.subject().kind() == SubjectKind.NAMED_SERIES;
    @Nullable String named = isNamed ? findings.subject().name() : null;
    return context.settings().activeInvestigations().stream()
        .filter(one -> isOpen(one, context.asOf()))
        .filter(one -> one.fits(named, findings.cases()))
        .findFirst();
  }

  private static boolean isOpen(ActiveInvestigation one, Instant asOf) {
    Instant end = one.end();
    return end == null || asOf.isBefore(end);
  }

  /** The row that says so. */
  public static Evidence evidence(ActiveInvestigation one, List<String> cases, Sentences say) {
    Evidence evidence =
        Evidence.lowers(0, 1)
            .saying(
                one.by(),
                say.sentence(
                    "pause",
                    Slot.text("by", Phrases.clean(one.by())),
                    Slot.text("until", one.until() == null ? "" : Dates.day(one.until(), say)),
                    Slot.when("series", one.series() != null),
                    say.count("cases", cases.size())))
            .from("settings", "vigil.lead.active-investigations");
    Instant end = one.end();
    return end == null ? evidence : evidence.until(end);
  }
}
