package org.vigil.jobs.lead;

import java.util.List;

/** Raises what is in no hash set and was in no earlier case. */
final class Novelty implements Signal {
  @Override
  public String name() {
    return "novelty";
  }

  @Override
  public String topic() {
    return "its novelty";
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
    boolean fresh = seen < unknown.size();
    return Evidence.raises(fresh ? points.unknown() : points.unknownSeenBefore(), 0.9)
        .saying(value(findings, seen), Words.sentence(unknown(findings, seen)))
        .from("media", unknown)
        .wouldLower("a match in a hash set");
  }

  private static String allKnown(List<SubjectMedia> known) {
    String are = Words.pick(known.size(), " is", " are");
    return Words.sentence(Words.media(known) + are + " in a hash set already; nothing is unknown");
  }

  private static String unknown(Findings findings, long seen) {
    int count = findings.unknown().size();
    String are = Words.media(findings.unknown()) + Words.pick(count, " is", " are");
    String known =
        findings.known().isEmpty()
            ? ""
            : "; "
                + Words.media(findings.known())
                + " beside "
                + Words.pick(count, "it", "them")
                + Words.pick(findings.known().size(), " is", " are")
                + " known";
    if (seen == 0) {
      return are + " in no hash set and in no earlier case" + known;
    }
    String earlier =
        seen == count
            ? ", but " + Words.pick(count, "was", "were")
            : ", but " + Words.number(seen) + " of them " + (seen == 1 ? "was" : "were");
    return are + " in no hash set" + earlier + " in an earlier case" + known;
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
