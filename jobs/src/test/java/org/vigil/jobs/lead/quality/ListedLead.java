package org.vigil.jobs.lead.quality;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.vigil.lake.Lake;
import org.vigil.lake.Tables;
import org.vigil.model.Lead;
import org.vigil.model.term.lead.LeadStatus;
import org.vigil.model.term.lead.LeadTier;

/** What of a lead is measured: where it stands, and what it is about. */
public record ListedLead(LeadTier tier, double score, List<String> media, String about) {
  /** The list of the newest night, in its order. */
  public static List<ListedLead> of(Lake lake) {
    return lake
        .read(Tables.LEADS)
        .filter(col("status").notEqual(LeadStatus.WITHDRAWN.text()))
        .collectAsList()
        .stream()
        .sorted(LeadOrder.FIRST_TO_LAST)
        .map(lead -> new ListedLead(lead.tier(), lead.score(), lead.mediaSha256(), about(lead)))
        .toList();
  }

  private static String about(Lead lead) {
    return lead.type() + " " + lead.subject() + " " + lead.subjectName();
  }
}
