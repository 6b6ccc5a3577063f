package org.vigil.jobs.lead.signal;

import java.util.List;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.MediaPhrase;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.jobs.lead.subject.UnsettledMatches;
import org.vigil.model.term.Question;

/** Raises what no hash set settles and is in no earlier case. */
public final class Novelty implements Signal {
  @Override
  public String name() {
    return "novelty";
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
    List<SubjectMedia> unknown = findings.unknown();
    long seen = unknown.stream().filter(SubjectMedia::seenInEarlierCase).count();
    if (unknown.isEmpty()) {
      return Evidence.lowers(points.known(), 1)
          .saying(
              value(findings, seen),
              say.sentence("novelty.known", MediaPhrase.of("media", findings.known(), say)))
          .from("matches", findings.known());
    }
    if (findings.isOnlyKnown(context.settings())) {
      return Evidence.lowers(points.onlyKnown(), 0.9)
          .saying("only_known=" + unknown.size(), onlyKnown(unknown, say))
          .from("matches", unknown)
          .wouldRaise(say.phrase("novelty.wrong"), points.unknown() - points.onlyKnown());
    }
    if (findings.isUnsettled()) {
      return Evidence.raises(points.unsettled(), 0.5)
          .saying(value(findings, seen), UnsettledMatches.sentence(unknown, context.settings()))
          .from("matches", unknown)
          .wouldLower(say.phrase("novelty.settled"));
    }
    boolean fresh = seen < unknown.size();
    return Evidence.raises(fresh ? points.unknown() : points.unknownSeenBefore(), 0.9)
        .saying(value(findings, seen), unknown(findings, seen, say))
        .from("media", unknown)
        .wouldLower(say.phrase("novelty.lowers"));
  }

  private static String onlyKnown(List<SubjectMedia> media, Sentences say) {
    return say.sentence(
        "novelty.only-known",
        Slot.text("set", Phrases.name(media.get(0).matches().get(0).hashSet())),
        say.count("media", media.size()));
  }

  private static String unknown(Findings findings, long seen, Sentences say) {
    int count = findings.unknown().size();
    Slot media = MediaPhrase.of("media", findings.unknown(), say);
    Slot unlisted = Slot.text("unlisted", findings.inNoSet(say));
    Slot known = MediaPhrase.of("known", findings.known(), say);
    if (seen == 0 || seen == count) {
      return say.sentence(seen == 0 ? "novelty.new" : "novelty.all-seen", media, unlisted, known);
    }
    return say.sentence("novelty.some-seen", media, unlisted, known, say.count("seen", seen));
  }

  private static String value(Findings findings, long seen) {
    return "unknown="
        + findings.unknown().size()
        + " seen_before="
        + seen
        + " known="
        + findings.known().size();
  }
}
