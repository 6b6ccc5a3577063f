package org.vigil.jobs.lead.delta;

import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.model.Lead;

/**
 * What a lead's row says of itself rather than of its media.
 *
 * @param version how often the claim has changed
 * @param status against the night before
 * @param changeReason why the status is what it is
 * @param firstNight the night that raised it first
 * @param runId the run that wrote this version
 * @param rulesDigest the rules that gave the score
 * @param night the night that wrote this version
 */
record LeadStamp(
    int version,
    String status,
    String changeReason,
    int firstNight,
    String runId,
    String rulesDigest,
    int night) {

  /** Under this stamp two rows are equal if they claim the same. */
  static final LeadStamp BLANK = new LeadStamp(0, "", "", 0, "", "", 0);

  static LeadStamp of(Lead lead) {
    return new LeadStamp(
        lead.version(),
        lead.status(),
        lead.changeReason(),
        lead.firstNight(),
        lead.runId(),
        lead.rulesDigest(),
        lead.night());
  }

  LeadStamp with(String newStatus, String newReason) {
    return new LeadStamp(version, newStatus, newReason, firstNight, runId, rulesDigest, night);
  }

  /** The next version of a lead, written by the run of the context. */
  LeadStamp next(LeadContext context) {
    return new LeadStamp(
        version + 1,
        status,
        changeReason,
        firstNight,
        context.runId(),
        context.rulesDigest(),
        context.night());
  }

  Lead on(Lead lead) {
    return new Lead(
        lead.leadId(),
        version,
        lead.type(),
        lead.tier(),
        lead.score(),
        status,
        changeReason,
        firstNight,
        lead.explanation(),
        lead.mediaSha256(),
        lead.seriesId(),
        lead.cases(),
        lead.sources(),
        lead.devices(),
        lead.takenFrom(),
        lead.takenTo(),
        lead.places(),
        runId,
        rulesDigest,
        night);
  }
}
