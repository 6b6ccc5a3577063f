package org.vigil.jobs.lead.signal;

import java.util.List;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.MediaPhrase;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.jobs.lead.subject.UnsettledMatches;
import org.vigil.model.term.Question;

/** Raises what no hash set settles and no earlier case held. */
public final class Novelty implements Signal {
  @Override
  public String name() {
    return "novelty";
  }

  @Override
  public String topic() {
    return "its novelty";
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
    List<SubjectMedia> unknown = findings.unknown();
    long seen = unknown.stream().filter(SubjectMedia::seenInEarlierCase).count();
    if (unknown.isEmpty()) {
      return Evidence.lowers(points.known(), 1)
          .saying(value(findings, seen), allKnown(findings.known()))
          .from("matches", findings.known());
    }
    if (findings.isOnlyKnown(context.settings())) {
      return Evidence.lowers(points.onlyKnown(), 0.9)
          .saying("only_known=" + unknown.size(), onlyKnown(unknown))
          .from("matches", unknown)
          .wouldRaise("proof that the hash set is wrong", points.unknown() - points.onlyKnown());
    }
    if (findings.isUnsettled()) {
      return Evidence.raises(points.unsettled(), 0.5)
          .saying(value(findings, seen), UnsettledMatches.sentence(unknown, context.settings()))
          .from("matches", unknown)
          .wouldLower("a match that settles it");
    }
    boolean fresh = seen < unknown.size();
    return Evidence.raises(fresh ? points.unknown() : points.unknownSeenBefore(), 0.9)
        .saying(value(findings, seen), Phrases.sentence(unknown(findings, seen)))
        .from("media", unknown)
        .wouldLower("a match in a hash set");
  }

  private static String onlyKnown(List<SubjectMedia> media) {
    String set = Phrases.name(media.get(0).matches().get(0).hashSet());
    return "Hash set "
        + set
        + " only knows "
        + Phrases.pick(media.size(), "it", "them")
        + ", as it knows software; that is no word on what "
        + Phrases.pick(media.size(), "it shows.", "they show.");
  }

  private static String allKnown(List<SubjectMedia> known) {
    String are = Phrases.pick(known.size(), " is", " are");
    return Phrases.sentence(
        MediaPhrase.of(known) + are + " in a hash set already; nothing is unknown");
  }

  private static String unknown(Findings findings, long seen) {
    int count = findings.unknown().size();
    String are = MediaPhrase.of(findings.unknown()) + Phrases.pick(count, " is", " are");
    String known =
        findings.known().isEmpty()
            ? ""
            : "; "
                + MediaPhrase.of(findings.known())
                + " beside "
                + Phrases.pick(count, "it", "them")
                + Phrases.pick(findings.known().size(), " is", " are")
                + " known";
    if (seen == 0) {
      return are + " " + findings.inNoSet() + " and in no earlier case" + known;
    }
    String earlier =
        seen == count
            ? ", but " + Phrases.pick(count, "was", "were")
            : ", but " + Phrases.number(seen) + " of them " + (seen == 1 ? "was" : "were");
    return are + " " + findings.inNoSet() + earlier + " in an earlier case" + known;
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
