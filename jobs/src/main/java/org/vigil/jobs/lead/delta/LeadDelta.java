package org.vigil.jobs.lead.delta;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.model.Lead;
import org.vigil.model.LeadBuilder;
import org.vigil.model.LeadEvidence;
import org.vigil.model.LeadEvidenceBuilder;
import org.vigil.model.term.lead.EvidenceDirection;
import org.vigil.model.term.lead.LeadStatus;
import org.vigil.model.term.lead.LeadTier;

/**
 * Tonight's leads against those of the night before: what is new, raised, lowered or withdrawn, and
 * why. A lead that claims the same keeps its rows, and only its status says so; a withdrawn lead
 * stays on the list, without points, until it comes back.
 */
public final class LeadDelta {
  private LeadDelta() {}

  /** A lead that some subject gives tonight, with what the night before knew of it. */
  public static RankedLead listed(
      @Nullable RankedLead before, RankedLead fresh, LeadContext context) {
    if (before == null) {
      return fresh;
    }
    Lead old = before.lead();
    LeadStamp next = LeadStamp.of(old).next(context);
    RankedLead tonight = withPredecessors(fresh, old);
    if (old.status() == LeadStatus.WITHDRAWN) {
      String why = context.sentences().sentence("delta.back", night(old.night()));
      return new RankedLead(next.with(LeadStatus.NEW, why).on(tonight.lead()), tonight.evidence());
    }
    if (sameClaim(before, tonight)) {
      return unchanged(before, tonight, context);
    }
    LeadChange change = LeadChange.between(before, tonight, context.sentences());
    Lead lead = next.with(change.status(), change.reason()).on(tonight.lead());
    return new RankedLead(lead, tonight.evidence());
  }

  /**
   * A lead of the night before that no subject gives any more; its evidence gives way to one row.
   *
   * @param successor tonight's lead that holds most of its media now, if there is one
   */
  public static RankedLead withdrawn(
      RankedLead before, @Nullable Successor successor, LeadContext context) {
    Lead old = before.lead();
    if (old.status() == LeadStatus.WITHDRAWN) {
      return before;
    }
    Sentences say = context.sentences();
    String why =
        successor == null
            ? say.sentence("delta.gone")
            : say.sentence(
                "delta.moved",
                Slot.text("lead", successor.leadId()),
                Slot.text("name", name(successor)));
    LeadStamp stamp = LeadStamp.of(old).next(context).with(LeadStatus.WITHDRAWN, why);
    Lead lead = stamp.on(withoutPoints(old, why, say));
    return new RankedLead(lead, List.of(withdrawal(old, why, context.night())));
  }

  private static String name(Successor successor) {
    return successor.name() == null ? "" : Phrases.name(successor.name());
  }

  /** A lead of tonight that holds media of others of the night before. */
  public static RankedLead after(RankedLead tonight, List<String> predecessors, Sentences say) {
    if (predecessors.isEmpty()) {
      return tonight;
    }
    String why =
        say.sentence(
            "delta.after",
            say.count("leads", predecessors.size()),
            Slot.text("names", say.shortList(predecessors)));
    Lead lead =
        LeadBuilder.builder(tonight.lead()).predecessors(predecessors).changeReason(why).build();
    return new RankedLead(lead, tonight.evidence());
  }

  /** Where a lead came from is not forgotten on the nights after. */
  private static RankedLead withPredecessors(RankedLead fresh, Lead old) {
    List<String> since = fresh.lead().predecessors();
    List<String> kept = since == null || since.isEmpty() ? old.predecessors() : since;
    return new RankedLead(
        LeadBuilder.builder(fresh.lead()).predecessors(kept).build(), fresh.evidence());
  }

  /** The same claim keeps its rows, and says from when on it must be asked again. */
  private static RankedLead unchanged(RankedLead before, RankedLead tonight, LeadContext context) {
    Map<String, Optional<Instant>> until =
        tonight.evidence().stream()
            .collect(
                Collectors.toMap(LeadEvidence::signal, row -> Optional.ofNullable(row.until())));
    List<LeadEvidence> evidence =
        before.evidence().stream()
            .map(
                row ->
                    LeadEvidenceBuilder.builder(row)
                        .until(until.getOrDefault(row.signal(), Optional.empty()).orElse(null))
                        .build())
            .toList();
    Lead lead = LeadBuilder.builder(before.lead()).until(tonight.lead().until()).build();
    return new RankedLead(settled(lead, context.night(), context.sentences()), evidence);
  }

  /** A lead that nothing of tonight touches: what moved it before is over. */
  static Lead settled(Lead lead, int night, Sentences say) {
    if (lead.night() == night || lead.status() == LeadStatus.WITHDRAWN) {
      return lead;
    }
    String why = say.sentence("delta.unchanged", night(lead.night()));
    return LeadStamp.of(lead).with(LeadStatus.UNCHANGED, why).on(lead);
  }

  private static Slot night(int night) {
    return Slot.text("night", Integer.toString(night));
  }

  private static boolean sameClaim(RankedLead before, RankedLead tonight) {
    return claim(before.lead()).equals(claim(tonight.lead()))
        && undated(before).equals(undated(tonight));
  }

  private static Lead claim(Lead lead) {
    return LeadBuilder.builder(LeadStamp.BLANK.on(lead))
        .until(null)
        .decision(null)
        .decidedBy(null)
        .decidedAt(null)
        .sinceDecided(null)
        .build();
  }

  private static List<LeadEvidence> undated(RankedLead lead) {
    return lead.evidence().stream().map(LeadChange::undated).sorted(LeadChange.BY_SIGNAL).toList();
  }

  private static LeadEvidence withdrawal(Lead old, String why, int night) {
    return LeadEvidenceBuilder.builder()
        .leadId(old.leadId())
        .signal("withdrawal")
        .value("was " + old.score())
        .contribution(0)
        .direction(EvidenceDirection.LOWERS)
        .confidence(1)
        .source("leads " + old.leadId())
        .sentence(why)
        .night(night)
        .build();
  }

  private static Lead withoutPoints(Lead lead, String why, Sentences say) {
    return LeadBuilder.builder(lead)
        .tier(LeadTier.LOW)
        .score(0)
        .explanation(say.sentence("delta.withdrawn", Slot.text("why", why)))
        .build();
  }
}
