package org.vigil.jobs.lead.delta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.signal.Evidence;
import org.vigil.jobs.lead.signal.Recency;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;
import org.vigil.model.LeadEvidenceBuilder;
import org.vigil.model.term.LeadStatus;
import org.vigil.model.term.Question;

/**
 * What moved a lead from one night to the next.
 *
 * @param status raised, lowered or, where neither more nor less speaks for it, unchanged
 * @param reason which signals moved, in words
 */
record LeadChange(LeadStatus status, String reason) {
  static final Comparator<LeadEvidence> BY_SIGNAL = Comparator.comparing(LeadEvidence::signal);
  private static final int MOST_SIGNALS = 4;

  static LeadChange between(RankedLead before, RankedLead after) {
    Lead old = before.lead();
    Lead now = after.lead();
    if (old.score() == now.score()) {
      return sameScore(before, after);
    }
    boolean raised = now.score() > old.score();
    String verb = raised ? "rose" : "fell";
    String tier = old.tier() == now.tier() ? "" : " (" + old.tier() + " to " + now.tier() + ")";
    String reason =
        String.format(
            Locale.ROOT,
            "The score %s from %.1f to %.1f%s: %s.%s",
            verb,
            old.score(),
            now.score(),
            tier,
            moved(before, after),
            isDayAlone(before, after) ? " Only the day has moved on." : "");
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

  static LeadEvidence undated(LeadEvidence row) {
    return LeadEvidenceBuilder.builder(row).night(0).build();
  }

  private static LeadChange sameScore(RankedLead before, RankedLead after) {
    Lead old = before.lead();
    Lead now = after.lead();
    List<String> gained = beyond(now, old);
    List<String> lost = beyond(old, now);
    String stands = String.format(Locale.ROOT, "The score stands at %.1f; ", now.score());
    if (gained.isEmpty() && lost.isEmpty()) {
      return new LeadChange(LeadStatus.UNCHANGED, stands + rereads(before, after) + ".");
    }
    List<String> parts = new ArrayList<>();
    if (!gained.isEmpty()) {
      parts.add("it has gained " + Phrases.list(gained));
    }
    if (!lost.isEmpty()) {
      parts.add("it has lost " + Phrases.list(lost));
    }
    LeadStatus status =
        lost.isEmpty()
            ? LeadStatus.RAISED
            : gained.isEmpty() ? LeadStatus.LOWERED : LeadStatus.UNCHANGED;
    return new LeadChange(status, stands + Phrases.list(parts) + ".");
  }

  private static String moved(RankedLead before, RankedLead after) {
    Map<String, Long> tenths = new TreeMap<>();
    after.evidence().forEach(row -> tenths.merge(row.signal(), tenths(row), Long::sum));
    before.evidence().forEach(row -> tenths.merge(row.signal(), -tenths(row), Long::sum));
    List<String> signals =
        tenths.entrySet().stream()
            .filter(entry -> entry.getValue() != 0)
            .sorted(Comparator.comparing(entry -> -Math.abs(entry.getValue())))
            .limit(MOST_SIGNALS)
            .map(entry -> words(entry.getKey()) + moved(entry.getValue()))
            .toList();
    return Phrases.list(signals);
  }

  private static String moved(long tenths) {
    String verb = tenths > 0 ? " rose by " : " fell by ";
    return verb + String.format(Locale.ROOT, "%.1f", Math.abs(tenths) / 10.0);
  }

  private static String rereads(RankedLead before, RankedLead after) {
    Set<LeadEvidence> old =
        new HashSet<>(before.evidence().stream().map(LeadChange::undated).toList());
    List<String> signals =
        after.evidence().stream()
            .filter(row -> !old.contains(undated(row)))
            .map(row -> words(row.signal()))
            .toList();
    return signals.isEmpty()
        ? "what is said of its media has changed"
        : "the evidence reads otherwise for " + Phrases.list(signals);
  }

  /** What the one lead has and the other has not, in words. */
  private static List<String> beyond(Lead one, Lead other) {
    Set<String> media = new HashSet<>(one.mediaSha256());
    other.mediaSha256().forEach(media::remove);
    Set<String> cases = new HashSet<>(one.cases());
    other.cases().forEach(cases::remove);
    List<String> words = new ArrayList<>();
    if (!media.isEmpty()) {
      words.add(Phrases.number(media.size()) + " media");
    }
    if (!cases.isEmpty()) {
      words.add(Phrases.count(cases.size(), "case"));
    }
    return words;
  }

  private static long tenths(LeadEvidence row) {
    return Evidence.tenths(row.contribution());
  }

  private static String words(String signal) {
    return signal.replace('_', ' ');
  }
}
