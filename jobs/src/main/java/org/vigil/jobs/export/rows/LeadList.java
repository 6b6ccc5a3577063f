package org.vigil.jobs.export.rows;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;

/**
 * The leads of a night and what is known of them, the most urgent first. Each stream reads its rows
 * anew and holds few of them at a time, so that a list of any length can be written; whoever asks
 * for one closes it.
 */
public interface LeadList {
  /** So many leads stand on the first page of a report, whatever changed tonight. */
  int MOST_FOREMOST = 2_000;

  /** How many leads there are. */
  long count();

  /** Every lead. */
  Stream<ListedLead> leads();

  /** The evidence of every lead, in the order of the leads. */
  Stream<ListedEvidence> evidence();

  /** The members of every lead, in the order of the leads. */
  Stream<ListedMember> members();

  /** The leads at the head of the list, and those at the head of what changed tonight. */
  Stream<Dossier> foremost();

  /** How many leads each case has; a lead counts in each of its cases. */
  Map<String, Long> cases();

  /** Every lead in each of its cases, by case. */
  Stream<CaseDossier> byCase();

  /** A row that belongs to a line of the list; the first line is 0. */
  sealed interface Listed permits ListedLead, ListedEvidence, ListedMember {
    long line();
  }

  /**
   * The lead of a line.
   *
   * @param caseId the case that it is listed under, where the list is by case
   * @param seriesSize how many media its series holds, where it has one
   * @param evidenceRows how many rows of evidence it has
   */
  record ListedLead(
      long line, @Nullable String caseId, Lead lead, @Nullable Long seriesSize, long evidenceRows)
      implements Listed {}

  /** Evidence of the lead of a line. */
  record ListedEvidence(long line, LeadEvidence evidence) implements Listed {}

  /** A member of the lead of a line, one per path. */
  record ListedMember(long line, String leadId, LeadMedia media) implements Listed {}

  /**
   * A lead and what is known of it.
   *
   * @param members one per path; perhaps not all of them
   */
  record Dossier(
      Lead lead, List<LeadEvidence> evidence, List<LeadMedia> members, @Nullable Long seriesSize) {}

  /** A lead in one of its cases. */
  record CaseDossier(String caseId, Dossier dossier) {}
}
