package org.vigil.jobs.lead.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of a provider's report.
 *
 * @param reportId the report's own number
 * @param caseId the case that the report came in with
 * @param provider who reported
 * @param incidentType the type of the incident, as written
 * @param escalated whether the provider asks for haste
 * @param annotations of the report and of the file, upper case
 * @param viewed whether a person at the provider viewed the file; null where the report is silent
 * @param classification the provider's class, A1 to B2
 */
public record ReportedFile(
    String reportId,
    String caseId,
    @Nullable String provider,
    @Nullable String incidentType,
    boolean escalated,
    List<String> annotations,
    @Nullable Boolean viewed,
    @Nullable String classification) {}
