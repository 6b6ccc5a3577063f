package org.vigil.jobs.lead.signal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.vigil.jobs.lead.sentence.Dates;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.CameraClock;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.KnownStatus;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.model.term.Question;

/** Raises what is newer than the known media of a victim who was identified: it may go on. */
public final class LaterThanIdentified implements Signal {
  @Override
  public String name() {
    return "later_than_identified";
  }

  @Override
  public Question question() {
    return Question.URGENCY;
  }

  /** The newest unknown one's time, if it is later than those of the known; or else recent. */
  static Optional<LocalDateTime> later(Findings findings, LeadContext context) {
    LeadSettings settings = context.settings();
    List<LocalDateTime> known = CameraClock.credible(findings.known(), context);
    List<LocalDateTime> others = CameraClock.credible(findings.others(settings), context);
    LocalDateTime before =
        known.isEmpty()
            ? LocalDateTime.ofInstant(context.asOf(), ZoneOffset.UTC)
                .minusDays(settings.thresholds().recentDays())
            : known.get(known.size() - 1);
    return others.stream()
        .skip(Math.max(0, others.size() - 1))
        .filter(t -> t.isAfter(before))
        .findFirst();
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings settings = context.settings();
    Sentences say = context.sentences();
    if (findings.victim() != KnownStatus.IDENTIFIED || findings.others(settings).isEmpty()) {
      return Evidence.missing(say.sentence("later_than_identified.none"))
          .from("media", findings.media());
    }
    List<LocalDateTime> known = CameraClock.credible(findings.known(), context);
    LocalDateTime newest = later(findings, context).orElse(null);
    if (newest == null) {
      return Evidence.missing(say.sentence("later_than_identified.not-later"))
          .from("media", findings.others(settings))
          .wouldRaise(
              say.phrase("later_than_identified.raises"), settings.points().newerThanIdentified());
    }
    Evidence raised =
        Evidence.raises(settings.points().newerThanIdentified(), 0.7)
            .saying(
                Dates.iso(newest),
                say.sentence(
                    "later_than_identified.later",
                    Slot.text("date", Dates.day(newest.toLocalDate(), say))))
            .from("media", findings.others(settings))
            .wouldLower(say.phrase("later_than_identified.lowers"));
    // Where nothing known has a date, it is later as long as it is recent.
    return known.isEmpty()
        ? raised.until(
            newest.plusDays(settings.thresholds().recentDays()).toInstant(ZoneOffset.UTC))
        : raised;
  }
}
