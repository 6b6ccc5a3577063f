package org.vigil.jobs.lead;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.signal.Evidence;
import org.vigil.jobs.lead.signal.Signal;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.Occurrence;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.EvidenceDirection;
import org.vigil.model.term.Question;
import org.vigil.model.term.SubjectKind;

/** Three sentences out of the evidence: why, how sure, and what would change it. */
final class Explanation {
  private static final double DOUBTFUL = 0.5;

  private Explanation() {}

  static String of(Findings findings, Map<String, Evidence> evidence, LeadContext context) {
    return String.join(
        " ",
        new LeadSentence(findings, context).sentence(),
        whatTiesIt(evidence),
        "Open " + Phrases.path(openFirst(findings)) + " first.",
        howSure(findings, evidence),
        whatWouldChangeIt(evidence.values()));
  }

  /** The two strongest ties to abuse, each in its own words. */
  private static String whatTiesIt(Map<String, Evidence> evidence) {
    List<String> ties =
        Signals.ALL.stream()
            .filter(signal -> signal.question() == Question.CONCERN)
            .map(signal -> of(evidence, signal))
            .filter(one -> one.tenths() > 0 && one.direction() == EvidenceDirection.RAISES)
            .sorted(Comparator.comparing((Evidence one) -> -one.tenths()))
            .limit(2)
            .map(one -> one.text().sentence())
            .toList();
    return ties.isEmpty() ? "Nothing ties it to abuse." : String.join(" ", ties);
  }

  /** The folder of what a person must see first: what nobody knows yet; or else its path. */
  static String openFirst(Findings findings) {
    List<SubjectMedia> focus = findings.focus();
    String path =
        focus.stream()
            .flatMap(one -> one.sightings().stream().limit(1))
            .map(Occurrence::path)
            .findFirst()
            .orElse("");
    int folder = path.lastIndexOf('/');
    boolean many = focus.size() > 1 && findings.subject().kind() == SubjectKind.PLACE;
    return many && folder > 0 ? path.substring(0, folder) : path;
  }

  private static String howSure(Findings findings, Map<String, Evidence> evidence) {
    return Phrases.sentence(
        "this is said with "
            + confidence(evidence.values())
            + " confidence"
            + leastCertain(evidence)
            + part(findings));
  }

  private static String leastCertain(Map<String, Evidence> evidence) {
    return Signals.ALL.stream()
        .filter(signal -> isJudged(evidence, signal))
        .min(Comparator.comparingDouble(signal -> of(evidence, signal).confidence()))
        .filter(signal -> of(evidence, signal).confidence() <= DOUBTFUL)
        .map(signal -> "; the least certain is " + signal.topic())
        .orElse("");
  }

  private static String part(Findings findings) {
    int weighed = findings.subject().media().size();
    long members = findings.subject().mediaCount();
    return members > weighed
        ? "; only "
            + Phrases.number(weighed)
            + " of its "
            + Phrases.number(members)
            + " media were weighed"
        : "";
  }

  /** The mean confidence in words, each signal counted by its points. */
  private static String confidence(Collection<Evidence> evidence) {
    double weight = 0;
    double sum = 0;
    for (Evidence one : evidence) {
      weight += Math.abs(one.tenths());
      sum += Math.abs(one.tenths()) * one.confidence();
    }
    double mean = weight == 0 ? 0 : sum / weight;
    return mean >= 0.85 ? "high" : mean >= 0.7 ? "fair" : "low";
  }

  private static String whatWouldChangeIt(Collection<Evidence> evidence) {
    List<String> lower = changes(evidence, Evidence::wouldLower);
    List<String> raise = changes(evidence, Evidence::wouldRaise);
    String lowered = String.join(" or ", lower) + " would lower it";
    String raised = String.join(" or ", raise) + " would raise it";
    if (lower.isEmpty()) {
      return Phrases.sentence(
          raise.isEmpty() ? "nothing that is foreseen would change it" : raised);
    }
    return Phrases.sentence(raise.isEmpty() ? lowered : lowered + "; " + raised);
  }

  /** The two changes that move most; among equals, in the order of the signals. */
  private static List<String> changes(
      Collection<Evidence> evidence, Function<Evidence, Evidence.@Nullable Change> change) {
    return evidence.stream()
        .map(change)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparingLong(Evidence.Change::tenths).reversed())
        .map(Evidence.Change::what)
        .distinct()
        .limit(2)
        .toList();
  }

  private static boolean isJudged(Map<String, Evidence> evidence, Signal signal) {
    return of(evidence, signal).direction() != EvidenceDirection.MISSING;
  }

  private static Evidence of(Map<String, Evidence> evidence, Signal signal) {
    return Objects.requireNonNull(evidence.get(signal.name()));
  }
}
