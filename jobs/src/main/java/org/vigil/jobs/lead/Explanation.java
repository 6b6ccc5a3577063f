package org.vigil.jobs.lead;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.signal.Evidence;
import org.vigil.jobs.lead.signal.Pause;
import org.vigil.jobs.lead.signal.Signal;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.Occurrence;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.Question;
import org.vigil.model.term.SubjectKind;
import org.vigil.model.term.lead.EvidenceDirection;

/** Three sentences out of the evidence: why, how sure, and what would change it. */
final class Explanation {
  private static final double DOUBTFUL = 0.5;
  private static final double FAIR = 0.7;
  private static final double HIGH = 0.85;

  private Explanation() {}

  static String of(Findings findings, Map<String, Evidence> evidence, LeadContext context) {
    Sentences say = context.sentences();
    return String.join(
        " ",
        pause(evidence) + new LeadSentence(findings, context).sentence(),
        whatTiesIt(evidence, say),
        whatToOpen(findings, say),
        howSure(findings, evidence, say),
        whatWouldChangeIt(evidence.values(), say));
  }

  /** What keeps a reader from opening anything stands before all else. */
  private static String pause(Map<String, Evidence> evidence) {
    Evidence pause = evidence.get(Pause.NAME);
    return pause == null ? "" : pause.text().sentence() + " ";
  }

  /** The two strongest ties to abuse, each in its own words. */
  private static String whatTiesIt(Map<String, Evidence> evidence, Sentences say) {
    List<String> ties =
        Signals.ALL.stream()
            .filter(signal -> signal.question() == Question.CONCERN)
            .map(signal -> of(evidence, signal))
            .filter(one -> one.tenths() > 0 && one.direction() == EvidenceDirection.RAISES)
            .sorted(Comparator.comparing((Evidence one) -> -one.tenths()))
            .limit(2)
            .map(one -> one.text().sentence())
            .toList();
    return ties.isEmpty() ? say.sentence("explain.untied") : String.join(" ", ties);
  }

  private static String whatToOpen(Findings findings, Sentences say) {
    String path = openFirst(findings);
    return path.isEmpty()
        ? say.sentence("explain.nothing-to-open")
        : say.sentence("explain.open", Slot.text("path", Phrases.path(path)));
  }

  /** The folder or archive of what a person must see first: what nobody knows yet; or its path. */
  static String openFirst(Findings findings) {
    List<SubjectMedia> focus = findings.focus();
    String path =
        focus.stream()
            .flatMap(one -> one.sightings().stream().limit(1))
            .map(Occurrence::path)
            .findFirst()
            .orElse("");
    boolean isPlace = focus.size() > 1 && findings.subject().kind() == SubjectKind.PLACE;
    String place = findings.subject().name();
    if (isPlace && path.startsWith(place + "/")) {
      return place;
    }
    int folder = path.lastIndexOf('/');
    return isPlace && folder > 0 ? path.substring(0, folder) : path;
  }

  private static String howSure(Findings findings, Map<String, Evidence> evidence, Sentences say) {
    double confidence = confidence(evidence.values());
    int weighed = findings.subject().media().size();
    long members = findings.subject().mediaCount();
    return say.sentence(
        "explain.sure",
        Slot.when("high", confidence >= HIGH),
        Slot.when("fair", confidence >= FAIR && confidence < HIGH),
        Slot.when("low", confidence < FAIR),
        Slot.text("topic", leastCertain(evidence).map(say::topic).orElse("")),
        say.count("weighed", members > weighed ? weighed : 0),
        say.count("members", members));
  }

  private static Optional<String> leastCertain(Map<String, Evidence> evidence) {
    return Signals.ALL.stream()
        .filter(signal -> isJudged(evidence, signal))
        .min(Comparator.comparingDouble(signal -> of(evidence, signal).confidence()))
        .filter(signal -> of(evidence, signal).confidence() <= DOUBTFUL)
        .map(Signal::name);
  }

  /** The mean confidence, each signal counted by its points. */
  private static double confidence(Collection<Evidence> evidence) {
    double weight = 0;
    double sum = 0;
    for (Evidence one : evidence) {
      weight += Math.abs(one.tenths());
      sum += Math.abs(one.tenths()) * one.confidence();
    }
    return weight == 0 ? 0 : sum / weight;
  }

  private static String whatWouldChangeIt(Collection<Evidence> evidence, Sentences say) {
    return say.sentence(
        "explain.change",
        Slot.text("lowers", either(changes(evidence, Evidence::wouldLower), say)),
        Slot.text("raises", either(changes(evidence, Evidence::wouldRaise), say)));
  }

  private static String either(List<String> changes, Sentences say) {
    return changes.size() < 2
        ? String.join("", changes)
        : say.phrase(
            "explain.either", Slot.text("head", changes.get(0)), Slot.text("item", changes.get(1)));
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
