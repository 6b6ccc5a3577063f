package org.vigil.jobs.lead.signal;

import java.util.List;
import org.vigil.jobs.lead.sentence.Phrases;
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
  public String topic() {
    return "its spread";
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
    List<String> cases = findings.cases();
    if (cases.isEmpty()) {
      return Evidence.missing("It is in no case any more.").from("media_files", findings.media());
    }
    boolean common =
        cases.size() >= context.settings().thresholds().manyCases()
            && findings.concerned(context.settings()).isEmpty()
            && !CaseCompany.isUnlikely(findings, context.settings());
    if (common || isDistributed(findings)) {
      String sentence =
          common
              ? "It is in " + Phrases.cases(cases) + ": material that many hold."
              : "A hash set says that the material is known to be distributed.";
      return Evidence.lowers(points.manyCases(), 0.7)
          .saying("cases=" + cases.size(), sentence)
          .from("media_files", findings.media());
    }
    if (cases.size() == 1) {
      Evidence one =
          Evidence.raises(points.oneCase(), 0.7)
              .saying("cases=1", "It is in " + Phrases.cases(cases) + " only.")
              .from("media_files", findings.media());
      // A camera that can be told from others would link more than the same file does.
      return findings.media().stream().anyMatch(m -> m.rareDevice().isPresent())
          ? one
          : one.wouldRaise("a find in a second case", points.severalCases() - points.oneCase());
    }
    return Evidence.raises(points.severalCases(), 0.8)
        .saying("cases=" + cases.size(), "It links " + Phrases.cases(cases) + ".")
        .from("media_files", findings.media())
        .wouldLower("proof that the cases share it by way of a common source");
  }

  /** Known material only: what is unknown in a series has not been distributed to the sets. */
  private static boolean isDistributed(Findings findings) {
    return findings.unknown().isEmpty()
        && findings.known().stream()
            .flatMap(one -> one.matches().stream())
            .anyMatch(match -> Boolean.TRUE.equals(match.distributed()) && !match.isDoubtful());
  }
}
