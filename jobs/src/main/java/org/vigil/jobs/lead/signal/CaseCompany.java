package org.vigil.jobs.lead.signal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vigil.jobs.lead.sentence.Sentences;
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
    Sentences say = context.sentences();
    List<SubjectMedia> others = findings.others(settings);
    Optional<CaseTies> best = best(findings, settings);
    if (best.isEmpty() || !isUnlikely(findings, settings)) {
      return Evidence.missing(
              best.isEmpty()
                  ? say.sentence("case_company.few")
                  : say.sentence("case_company.likely"))
          .from("media_files", findings.media());
    }
    CaseTies cases = best.get();
    return Evidence.raises(settings.points().caseCompany(), 0.6)
        .saying(
            "cases=" + cases.cases() + " of_concern=" + cases.ofConcern(),
            say.sentence(
                "case_company.unlikely",
                say.count("concern", cases.ofConcern()),
                say.count("cases", cases.cases()),
                say.count("one-in", Math.max(1, Math.round(1 / cases.share())))))
        .from("media_files", others)
        .wouldLower(say.phrase("case_company.lowers"));
  }

  private static Optional<CaseTies> best(Findings findings, LeadSettings settings) {
    return findings.others(settings).stream()
        .map(one -> one.ties().cases())
        .filter(Objects::nonNull)
        .min(Comparator.comparingDouble(CaseTies::chance).thenComparing(c -> -c.cases()));
  }
}
