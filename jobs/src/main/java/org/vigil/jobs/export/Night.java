package org.vigil.jobs.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Case;
import org.vigil.model.HashSet;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;
import org.vigil.model.Run;

/**
 * A published night as its exports see it; equal nights give equal bytes.
 *
 * @param run the run that published it
 * @param counts what came in and what became of it
 * @param hashSets the hash sets in force, in the order in which they are to be listed
 * @param leads every lead, the most urgent first
 * @param evidence the evidence of each lead, by lead id
 * @param media what is known of the members of each lead, by lead id; the caller may cap it per
 *     lead
 * @param seriesSizes how many media each series holds, by series id
 * @param pastRetention the cases whose material was to be purged before this night
 */
public record Night(
    Run run,
    NightCounts counts,
    List<HashSet> hashSets,
    List<Lead> leads,
    Map<String, List<LeadEvidence>> evidence,
    Map<String, List<LeadMedia>> media,
    Map<String, Long> seriesSizes,
    List<Case> pastRetention) {
  public Night {
    hashSets = List.copyOf(hashSets);
    leads = List.copyOf(leads);
    evidence = Map.copyOf(evidence);
    media = Map.copyOf(media);
    seriesSizes = Map.copyOf(seriesSizes);
    pastRetention = List.copyOf(pastRetention);
  }

  /** Every lead with all that is known of it, the most urgent first. */
  Stream<Dossier> dossiers() {
    return leads.stream().map(this::dossier);
  }

  private Dossier dossier(Lead lead) {
    String seriesId = lead.seriesId();
    return new Dossier(
        lead,
        evidence.getOrDefault(lead.leadId(), List.of()),
        media.getOrDefault(lead.leadId(), List.of()),
        seriesId == null ? null : seriesSizes.get(seriesId));
  }

  /**
   * A lead and all that is known of it.
   *
   * @param members what is known of its members, one entry per path; perhaps not of all of them
   * @param seriesSize how many media its series holds, where it has one
   */
  record Dossier(
      Lead lead, List<LeadEvidence> evidence, List<LeadMedia> members, @Nullable Long seriesSize) {}
}
