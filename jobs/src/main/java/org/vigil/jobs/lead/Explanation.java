package org.vigil.jobs.lead;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Three sentences out of the evidence: why, how sure, and what would change it. */
final class Explanation {
  private Explanation() {}

  static String of(
      LeadType type, Findings findings, Map<String, Evidence> evidence, LeadContext context) {
    return String.join(
        " ",
        new Why(type, findings, context).sentence(),
        howSure(findings, evidence),
        whatWouldChangeIt(evidence.values()));
  }

  private static String howSure(Findings findings, Map<String, Evidence> evidence) {
    List<String> open =
        Signals.ALL.stream()
            .filter(signal -> !isJudged(Objects.requireNonNull(evidence.get(signal.name()))))
            .map(Signal::topic)
            .toList();
    int all = Signals.ALL.size();
    String judged =
        Words.number(all - open.size())
            + " of "
            + Words.number(all)
            + " signals could be judged, with "
            + confidence(evidence.values())
            + " confidence";
    String nothing = open.isEmpty() ? "" : "; nothing could be said of " + Words.list(open);
    int weighed = findings.media().size();
    long members = findings.subject().mediaCount();
    String part =
        members > findings.subject().media().size()
            ? "; only "
                + Words.number(weighed)
                + " of its "
                + Words.number(members)
                + " media were weighed"
            : "";
    return Words.sentence(judged + nothing + part);
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
      return Words.sentence(raise.isEmpty() ? "nothing that is foreseen would change it" : raised);
    }
    return Words.sentence(raise.isEmpty() ? lowered : lowered + "; " + raised);
  }

  /** The two changes that weigh most; among equals, in the order of the signals. */
  private static List<String> changes(
      Collection<Evidence> evidence, Function<Evidence, @Nullable String> change) {
    return evidence.stream()
        .filter(one -> change.apply(one) != null)
        .sorted(Comparator.comparingLong((Evidence one) -> Math.abs(one.tenths())).reversed())
        .map(change)
        .filter(Objects::nonNull)
        .distinct()
        .limit(2)
        .toList();
  }

  private static boolean isJudged(Evidence evidence) {
    return evidence.direction() != Evidence.Direction.MISSING;
  }
}
