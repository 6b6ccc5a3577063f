package org.vigil.jobs.export.page;

import java.util.List;
import org.vigil.jobs.export.rows.LeadList.Dossier;

/**
 * What one page of the report is about.
 *
 * @param scope markup that says which leads these are, where they are not all; else empty
 * @param cases markup that tells of the cases, or empty
 * @param dossiers the leads, the most urgent first
 * @param leads how many there are where these come from
 */
record ReportPage(String scope, String cases, List<Dossier> dossiers, long leads) {
  ReportPage {
    dossiers = List.copyOf(dossiers);
  }
}
