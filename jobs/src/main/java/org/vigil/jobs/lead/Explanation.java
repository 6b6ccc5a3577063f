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
import org.vigil.model.term.EvidenceDirection;
import org.vigil.model.term.LeadType;

/** Three sentences out of the evidence: why, how sure, and what would change it. */
final class Explanation {
  private static final double DOUBTFUL = 0.5;

  private Explanation() {}

  static String of(
      LeadType type, Findings findings, Map<String, Evidence> evidence, LeadContext context) {
    return String.join(
        " ",
        new LeadSentence(type, findings, context).sentence(),
        howSure(findings, evidence),
        whatWouldChangeIt(evidence.values()));
  }

  private static String howSure(Findings findings, Map<String, Evidence> evidence) {
    List<Signal> open = Signals.ALL.stream().filter(signal -> !isJudged(evidence, signal)).toList();
    int all = Signals.ALL.size();
    int judged = all - open.size();
    String count =
        judged == all
            ? "all " + Phrases.number(all) + " signals could be judged,"
            : (2 * judged < all ? "only " : "")
                + (Phrases.number(judged)
                    + " of "
                    + Phrases.number(all)
                    + " signals could be judged,")
                + (2 * judged < all ? " these" : "");
    String nothing =
        open.isEmpty()
            ? ""
            : "; there is no word on " + Phrases.list(open.stream().map(Signal::topic).toList());
    return Phrases.sentence(
        count
            + " with "
            + confidence(evidence.values())
            + " confidence"
            + leastCertain(evidence)
            + nothing
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
