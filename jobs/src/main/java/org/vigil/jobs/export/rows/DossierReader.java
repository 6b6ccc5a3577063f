package org.vigil.jobs.export.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.export.rows.LeadList.CaseDossier;
import org.vigil.jobs.export.rows.LeadList.Dossier;
import org.vigil.jobs.export.rows.LeadList.Listed;
import org.vigil.jobs.export.rows.LeadList.ListedEvidence;
import org.vigil.jobs.export.rows.LeadList.ListedLead;
import org.vigil.jobs.export.rows.LeadList.ListedMember;
import org.vigil.model.LeadEvidence;

/** Puts leads, their evidence and their members together, from three streams in one order. */
final class DossierReader implements Iterator<CaseDossier> {
  /** What is listed of a lead whose members, or their copies, are many. */
  private static final int MOST_MEDIA = 50;

  private static final int MOST_PATHS = 5;

  private final Iterator<ListedLead> leads;
  private final Rows<ListedEvidence> evidence;
  private final Rows<ListedMember> members;

  DossierReader(
      Iterator<ListedLead> leads,
      Iterator<ListedEvidence> evidence,
      Iterator<ListedMember> members) {
    this.leads = leads;
    this.evidence = new Rows<>(evidence);
    this.members = new Rows<>(members);
  }

  @Override
  public boolean hasNext() {
    return leads.hasNext();
  }

  @Override
  public CaseDossier next() {
    ListedLead lead = leads.next();
    List<LeadEvidence> rows = new ArrayList<>();
    while (evidence.isAt(lead.line())) {
      rows.add(evidence.next().evidence());
    }
    String caseId = lead.caseId() == null ? "" : lead.caseId();
    return new CaseDossier(
        caseId, new Dossier(lead.lead(), rows, members(lead.line()), lead.seriesSize()));
  }

  private List<LeadMedia> members(long line) {
    List<LeadMedia> listed = new ArrayList<>();
    Map<String, Integer> paths = new HashMap<>();
    while (members.isAt(line)) {
      LeadMedia member = members.next().media();
      boolean isListed = paths.size() < MOST_MEDIA || paths.containsKey(member.sha256());
      if (isListed && paths.merge(member.sha256(), 1, Integer::sum) <= MOST_PATHS) {
        listed.add(member);
      }
    }
    return listed;
  }

  /** Rows of which the first can be looked at; those of lines that were passed over are too. */
  private static final class Rows<T extends Listed> {
    private final Iterator<T> rows;
    private @Nullable T first;

    Rows(Iterator<T> rows) {
      this.rows = rows;
    }

    boolean isAt(long line) {
      while ((first == null || first.line() < line) && rows.hasNext()) {
        first = rows.next();
      }
      return first != null && first.line() == line;
    }

    T next() {
      T row = first;
      if (row == null) {
        throw new NoSuchElementException();
      }
      first = null;
      return row;
    }
  }
}
