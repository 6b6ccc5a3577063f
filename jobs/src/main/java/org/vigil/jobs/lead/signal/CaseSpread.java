package org.vigil.jobs.lead.signal;

import java.util.List;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.model.term.Question;

/** Raises what links a few cases; lowers what so many hold that it must be common. */
public final class CaseSpread implements Signal {
  @Override
  public String name() {
    return "spread";
  }

  @Override
  public Question question() {
    return Question.VALUE;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    Sentences say = context.sentences();
    List<String> cases = findings.cases();
    if (cases.isEmpty()) {
      return Evidence.missing(say.sentence("spread.none")).from("media_files", findings.media());
    }
    boolean common =
        cases.size() >= context.settings().thresholds().manyCases()
            && findings.concerned(context.settings()).isEmpty()
            && !CaseCompany.isUnlikely(findings, context.settings());
    if (common || isDistributed(findings)) {
      String sentence =
          common
              ? say.sentence("spread.common", say.cases(cases))
              : say.sentence("spread.distributed");
      return Evidence.lowers(points.manyCases(), 0.7)
          .saying("cases=" + cases.size(), sentence)
          .from("media_files", findings.media());
    }
    if (cases.size() == 1) {
      Evidence one =
          Evidence.raises(points.oneCase(), 0.7)
              .saying("cases=1", say.sentence("spread.one", say.cases(cases)))
              .from("media_files", findings.media());
      // A camera that can be distinguished from others would link more than the same file does.
      return findings.media().stream().anyMatch(m -> m.rareDevice().isPresent())
          ? one
          : one.wouldRaise(say.phrase("spread.raises"), points.severalCases() - points.oneCase());
    }
    return Evidence.raises(points.severalCases(), 0.8)
        .saying("cases=" + cases.size(), say.sentence("spread.several", say.cases(cases)))
        .from("media_files", findings.media())
        .wouldLower(say.phrase("spread.lowers"));
  }

  /** Known material only: what is unknown in a series has not been distributed to the sets. */
  private static boolean isDistributed(Findings findings) {
    return findings.unknown().isEmpty()
        && findings.known().stream()
            .flatMap(one -> one.matches().stream())
            .anyMatch(match -> Boolean.TRUE.equals(match.distributed()) && !match.isDoubtful());
  }
}
