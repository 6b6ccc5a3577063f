package org.vigil.jobs.lead.signal;

import java.util.List;
import java.util.Locale;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.Question;

/**
 * Raises what somebody says a child made: the child may still be reached, and is a victim, never a
 * suspect.
 */
public final class SelfGenerated implements Signal {
  @Override
  public String name() {
    return "self_generated";
  }

  @Override
  public Question question() {
    return Question.URGENCY;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    Sentences say = context.sentences();
    List<SubjectMedia> marked = findings.media().stream().filter(SelfGenerated::isMarked).toList();
    if (marked.isEmpty()) {
      return Evidence.missing(say.sentence("self_generated.none"))
          .from("assertions", findings.media());
    }
    return Evidence.raises(points.selfGenerated(), 0.7)
        .saying("media=" + marked.size(), say.sentence("self_generated.marked"))
        .from("assertions", marked)
        .wouldLower(say.phrase("self_generated.lowers"));
  }

  /** Whether a case file, a provider or a report's annotation says so. */
  private static boolean isMarked(SubjectMedia one) {
    return one.ties().words().stream().anyMatch(w -> w.says(AssertionKind.SELF_GENERATED, true))
        || one.ties().reports().stream()
            .flatMap(report -> report.annotations().stream())
            .map(mark -> mark.toUpperCase(Locale.ROOT).replace("_", ""))
            .anyMatch(mark -> mark.contains("SELFPRODUC") || mark.contains("MINORTOMINOR"));
  }
}
