package org.vigil.jobs.lead.delta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.signal.Evidence;
import org.vigil.jobs.lead.signal.Recency;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;
import org.vigil.model.LeadEvidenceBuilder;
import org.vigil.model.term.Question;
import org.vigil.model.term.lead.LeadStatus;

/**
 * What moved a lead from one night to the next.
 *
 * @param status raised, lowered or, where neither more nor less speaks for it, unchanged
 * @param reason which signals moved, in words
 */
record LeadChange(LeadStatus status, String reason) {
  static final Comparator<LeadEvidence> BY_SIGNAL = Comparator.comparing(LeadEvidence::signal);
  private static final int MOST_SIGNALS = 4;

  static LeadChange between(RankedLead before, RankedLead after, Sentences say) {
    Lead old = before.lead();
    Lead now = after.lead();
    if (old.score() == now.score()) {
      return sameScore(before, after, say);
    }
    boolean raised = now.score() > old.score();
    boolean moved = old.tier() != now.tier();
    String reason =
        say.sentence(
            "change.score",
            Slot.when("rose", raised),
            Slot.text("from", score(old.score())),
            Slot.text("to", score(now.score())),
            Slot.text("was", moved ? old.tier().toString() : ""),
            Slot.text("is", now.tier().toString()),
            Slot.text("signals", moved(before, after, say)),
            Slot.when("day-alone", isDayAlone(before, after)));
    return new LeadChange(raised ? LeadStatus.RAISED : LeadStatus.LOWERED, reason);
  }

  /**
   * Whether, of the same media and under the same rules, nothing differs but what the same date of
   * production counts for, and what bounds it.
   */
  private static boolean isDayAlone(RankedLead before, RankedLead after) {
    Lead was = before.lead();
    Lead now = after.lead();
    if (!was.rulesDigest().equals(now.rulesDigest())
        || !was.mediaSha256().equals(now.mediaSha256())) {
      return false;
    }
    Set<LeadEvidence> old =
        new HashSet<>(before.evidence().stream().map(LeadChange::undated).toList());
    Set<String> dates =
        before.evidence().stream()
            .filter(LeadChange::isDate)
            .map(LeadEvidence::value)
            .collect(Collectors.toSet());
    return after.evidence().stream()
        .filter(row -> !old.contains(undated(row)) && row.question() != Question.CAP)
        .allMatch(row -> isDate(row) && dates.contains(row.value()));
  }

  private static boolean isDate(LeadEvidence row) {
    return row.signal().equals(Recency.NAME);
  }

  /** What it claims, whenever that is written or asked again. */
  static LeadEvidence undated(LeadEvidence row) {
    return LeadEvidenceBuilder.builder(row).night(0).until(null).build();
  }

  private static LeadChange sameScore(RankedLead before, RankedLead after, Sentences say) {
    Lead old = before.lead();
    Lead now = after.lead();
    String gained = beyond(now, old, say);
    String lost = beyond(old, now, say);
    if (gained.isEmpty() && lost.isEmpty()) {
      boolean isAsOpen = Objects.equals(old.paused(), now.paused());
      return new LeadChange(
          LeadStatus.UNCHANGED, isAsOpen ? rereads(before, after, say) : pause(now, say));
    }
    LeadStatus status =
        lost.isEmpty()
            ? LeadStatus.RAISED
            : gained.isEmpty() ? LeadStatus.LOWERED : LeadStatus.UNCHANGED;
    return new LeadChange(
        status,
        say.sentence(
            "change.media",
            Slot.text("score", score(now.score())),
            Slot.text("gained", gained),
            Slot.text("lost", lost)));
  }

  private static String pause(Lead now, Sentences say) {
    return say.sentence("change.paused", Slot.text("by", Phrases.clean(now.paused())));
  }

  private static String moved(RankedLead before, RankedLead after, Sentences say) {
    Map<String, Long> tenths = new TreeMap<>();
    after.evidence().forEach(row -> tenths.merge(row.signal(), tenths(row), Long::sum));
    before.evidence().forEach(row -> tenths.merge(row.signal(), -tenths(row), Long::sum));
    List<String> signals =
        tenths.entrySet().stream()
            .filter(entry -> entry.getValue() != 0)
            .sorted(Comparator.comparing(entry -> -Math.abs(entry.getValue())))
            .limit(MOST_SIGNALS)
            .map(entry -> moved(entry.getKey(), entry.getValue(), say))
            .toList();
    return say.list(signals);
  }

  private static String moved(String signal, long tenths, Sentences say) {
    return say.phrase(
        "change.signal",
        Slot.text("signal", say.signal(signal)),
        Slot.when("rose", tenths > 0),
        Slot.text("points", score(Math.abs(tenths) / 10.0)));
  }

  private static String rereads(RankedLead before, RankedLead after, Sentences say) {
    Set<LeadEvidence> old =
        new HashSet<>(before.evidence().stream().map(LeadChange::undated).toList());
    List<String> signals =
        after.evidence().stream()
            .filter(row -> !old.contains(undated(row)))
            .map(row -> say.signal(row.signal()))
            .toList();
    Slot score = Slot.text("score", score(after.lead().score()));
    return signals.isEmpty()
        ? say.sentence("change.words", score)
        : say.sentence("change.evidence", score, Slot.text("signals", say.list(signals)));
  }

  /** What the one lead has and the other has not, in words; empty for nothing. */
  private static String beyond(Lead one, Lead other, Sentences say) {
    Set<String> media = new HashSet<>(one.mediaSha256());
    other.mediaSha256().forEach(media::remove);
    Set<String> cases = new HashSet<>(one.cases());
    other.cases().forEach(cases::remove);
    List<String> words = new ArrayList<>();
    if (!media.isEmpty()) {
      words.add(say.phrase("change.of-media", say.count("media", media.size())));
    }
    if (!cases.isEmpty()) {
      words.add(say.phrase("change.of-cases", say.count("cases", cases.size())));
    }
    return say.list(words);
  }

  static String score(double points) {
    return String.format(Locale.ROOT, "%.1f", points);
  }

  private static long tenths(LeadEvidence row) {
    return Evidence.tenths(row.contribution());
  }
}
