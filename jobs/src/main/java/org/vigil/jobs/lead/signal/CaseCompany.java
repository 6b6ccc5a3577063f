package org.vigil.jobs.lead.signal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.CaseTies;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.Question;

/**
 * Raises unknown media whose cases hold material of concern more often than chance would give: to
 * be in several cases alone says nothing, as memes show.
 */
public final class CaseCompany implements Signal {
  @Override
  public String name() {
    return "case_company";
  }

  @Override
  public String topic() {
    return "the cases that hold it";
  }

  @Override
  public Question question() {
    return Question.CONCERN;
  }

  static boolean isUnlikely(Findings findings, LeadSettings settings) {
    return best(findings, settings)
        .filter(cases -> cases.chance() <= settings.thresholds().caseChance())
        .isPresent();
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings settings = context.settings();
    List<SubjectMedia> others = findings.others(settings);
    Optional<CaseTies> best = best(findings, settings);
    if (best.isEmpty() || !isUnlikely(findings, settings)) {
      return Evidence.missing(
              best.isEmpty()
                  ? "It is in too few cases for them to say anything of it."
                  : "Its cases hold material of concern as often as others do.")
          .from("media_files", findings.media());
    }
    CaseTies cases = best.get();
    return Evidence.raises(settings.points().caseCompany(), 0.6)
        .saying(
            "cases=" + cases.cases() + " of_concern=" + cases.ofConcern(),
            Phrases.sentence(
                Phrases.number(cases.ofConcern())
                    + " of its "
                    + Phrases.number(cases.cases())
                    + " cases hold material of concern; of all cases it is one in "
                    + Phrases.number(Math.max(1, Math.round(1 / cases.share())))))
        .from("media_files", others)
        .wouldLower("more cases that hold nothing of concern");
  }

  private static Optional<CaseTies> best(Findings findings, LeadSettings settings) {
    return findings.others(settings).stream()
        .map(one -> one.ties().cases())
        .filter(Objects::nonNull)
        .min(Comparator.comparingDouble(CaseTies::chance).thenComparing(c -> -c.cases()));
  }
}
