package org.vigil.jobs.lead.signal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.KnownMatch;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.Question;

/** Raises what a hash set lists, most where it says that nobody has identified the victim. */
public final class KnownVictimState implements Signal {
  @Override
  public String name() {
    return "known_victim_state";
  }

  @Override
  public Question question() {
    return Question.CONCERN;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    Sentences say = context.sentences();
    List<SubjectMedia> known = findings.gravest(context.settings());
    double weight = findings.weight(context.settings());
    return switch (findings.victim()) {
      case UNIDENTIFIED ->
          Evidence.raises(points.victimUnidentified() * weight, confidence(known))
              .saying(value(known, context), sentence(findings, known, say))
              .from("known_media", entry(known))
              .wouldLower(say.phrase("known_victim_state.lowers"));
      case DISPUTED ->
          Evidence.raises(points.victimDisputed() * weight, 0.5)
              .saying(value(known, context), say.sentence("known_victim_state.disputed"))
              .from("known_media", entry(known))
              .wouldLower(say.phrase("known_victim_state.lowers"));
      case IDENTIFIED ->
          identified(points, weight, confidence(known), say)
              .saying(value(known, context), sentence(findings, known, say))
              .from("known_media", entry(known));
      case LISTED ->
          Evidence.raises(points.listed() * weight, confidence(known))
              .saying(value(known, context), sentence(findings, known, say))
              .from("known_media", entry(known))
              .wouldRaise(
                  say.phrase("known_victim_state.raises"),
                  points.victimUnidentified() - points.listed());
      default ->
          Evidence.missing(
                  findings.isUnsettled()
                      ? say.sentence("known_victim_state.unsettled")
                      : say.sentence("known_victim_state.none"))
              .from("matches", findings.media());
    };
  }

  private static Evidence identified(
      LeadSettings.Points points, double weight, double confidence, Sentences say) {
    return Evidence.raises(
            Math.max(0, points.listed() + points.victimIdentified()) * weight, confidence)
        .wouldRaise(say.phrase("known_victim_state.newer"), -points.victimIdentified());
  }

  /** Digests leave no doubt; a perceptual match loses with each bit that differs. */
  private static double confidence(List<SubjectMedia> known) {
    return known.stream()
        .flatMap(one -> one.matches().stream())
        .mapToDouble(m -> m.isExact() ? 1 : Math.round((0.95 - 0.01 * m.distance()) * 100) / 100.0)
        .max()
        .orElseThrow();
  }

  private static String sentence(Findings findings, List<SubjectMedia> known, Sentences say) {
    KnownMatch first = first(known);
    // A lone media may have several matches; the sentence is of the one that speaks of the victim.
    boolean exact = known.stream().anyMatch(SubjectMedia::isExactMatch);
    String how = exact ? say.phrase("match.digest") : KnownMatch.by(List.of(first), say);
    return say.sentence(
        switch (findings.victim()) {
          case UNIDENTIFIED -> "known_victim_state.unidentified";
          case IDENTIFIED -> "known_victim_state.identified";
          default -> "known_victim_state.listed";
        },
        Slot.text("set", Phrases.name(first.hashSet())),
        Slot.text("how", known.size() == 1 ? how : ""),
        Slot.when("crowd", first.weight() < 1));
  }

  private static String value(List<SubjectMedia> known, LeadContext context) {
    KnownMatch match = first(known);
    String name =
        context
            .settings()
            .belief()
            .category(match)
            .map(category -> " (" + category.name() + ")")
            .orElse("");
    String category =
        match.category() == null ? "" : " category=" + Phrases.name(match.category()) + name;
    return "media=" + known.size() + " hash_set=" + Phrases.name(match.hashSet()) + category;
  }

  private static String entry(List<SubjectMedia> known) {
    return Phrases.clean(first(known).hashSet()) + " " + first(known).entryId();
  }

  /** The strongest match that speaks of the victim, the same on every night. */
  private static KnownMatch first(List<SubjectMedia> known) {
    return known.stream()
        .flatMap(one -> one.matches().stream())
        .min(
            Comparator.comparing((KnownMatch match) -> Objects.isNull(match.victimIdentified()))
                .thenComparing(match -> !match.isExact())
                .thenComparing(KnownMatch::distance)
                .thenComparing(KnownMatch::hashSet)
                .thenComparing(KnownMatch::entryId))
        .orElseThrow();
  }
}
