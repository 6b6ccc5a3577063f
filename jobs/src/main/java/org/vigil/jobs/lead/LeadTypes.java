package org.vigil.jobs.lead;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vigil.jobs.lead.signal.Evidence;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.model.term.lead.LeadType;

/** What a lead is called: by the signal that ties it to abuse most. */
final class LeadTypes {
  private LeadTypes() {}

  static LeadType of(Findings findings, Map<String, Evidence> evidence) {
    Map<String, LeadType> types = types(findings);
    String best = "";
    for (String signal : types.keySet()) {
      long points = points(evidence, signal);
      if (points > 0 && (best.isEmpty() || points > points(evidence, best))) {
        best = signal;
      }
    }
    LeadType type = types.get(best);
    return type == null ? untied(findings) : type;
  }

  private static LeadType untied(Findings findings) {
    return findings.cases().size() > 1 ? LeadType.CROSS_CASE : LeadType.UNKNOWN_MEDIA;
  }

  /** In the order of precedence: of two that weigh the same, the first counts. */
  private static Map<String, LeadType> types(Findings findings) {
    Map<String, LeadType> types = new LinkedHashMap<>();
    if (!findings.unknown().isEmpty() && findings.isSeries() && !findings.known().isEmpty()) {
      types.put("series_growth", LeadType.SERIES_GROWTH);
    }
    types.put(
        "known_victim_state",
        findings.victim().mayBeUnidentified()
            ? LeadType.KNOWN_UNIDENTIFIED_VICTIM
            : LeadType.LISTED);
    types.put("graded", LeadType.GRADED);
    types.put("company", LeadType.COMPANY);
    types.put("same_device", LeadType.SAME_DEVICE);
    types.put("reported", LeadType.REPORTED);
    types.put("footprint", LeadType.FOOTPRINT);
    types.put("case_company", LeadType.CROSS_CASE);
    return types;
  }

  private static long points(Map<String, Evidence> evidence, String signal) {
    Evidence one = evidence.get(signal);
    return one == null ? 0 : one.tenths();
  }
}
