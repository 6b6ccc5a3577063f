package org.vigil.jobs.lead.delta;

import java.util.List;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;

/**
 * A lead and the evidence whose contributions add up to its score.
 *
 * @param lead the claim
 * @param evidence its rows, in the order of the signals
 */
public record RankedLead(Lead lead, List<LeadEvidence> evidence) {}
