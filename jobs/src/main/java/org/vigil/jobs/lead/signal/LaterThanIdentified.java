package org.vigil.jobs.lead.signal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.vigil.jobs.lead.sentence.Dates;
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
  public String topic() {
    return "abuse after an identification";
  }

  @Override
  public Question question() {
    return Question.URGENCY;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings settings = context.settings();
    if (findings.victim() != KnownStatus.IDENTIFIED || findings.others(settings).isEmpty()) {
      return Evidence.missing("No identified victim's series has grown.")
          .from("media", findings.media());
    }
    List<LocalDateTime> known = CameraClock.credible(findings.known(), context);
    List<LocalDateTime> others = CameraClock.credible(findings.others(settings), context);
    LocalDateTime recent =
        LocalDateTime.ofInstant(context.asOf(), ZoneOffset.UTC)
            .minusDays(settings.thresholds().recentDays());
    LocalDateTime newest = others.isEmpty() ? null : others.get(others.size() - 1);
    boolean later =
        newest != null
            && (known.isEmpty()
                ? newest.isAfter(recent)
                : newest.isAfter(known.get(known.size() - 1)));
    if (newest == null || !later) {
      return Evidence.missing("Nothing unknown is newer than what is known of the victim.")
          .from("media", findings.others(settings))
          .wouldRaise(
              "proof that the unknown media are newer than the identification",
              settings.points().newerThanIdentified());
    }
    return Evidence.raises(settings.points().newerThanIdentified(), 0.7)
        .saying(
            Dates.iso(newest),
            "The victim is identified, but an unknown member was taken on "
                + Dates.day(newest.toLocalDate())
                + ", later than what is known: the abuse may go on.")
        .from("media", findings.others(settings))
        .wouldLower("word that it is older than the identification");
  }
}
