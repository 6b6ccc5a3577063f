package org.vigil.jobs.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.vigil.model.Case;
import org.vigil.model.CaseBuilder;
import org.vigil.run.intake.CaseFolder;
import org.vigil.run.intake.Manifest;

/** The cases that are new, or of which a manifest says otherwise than before. */
final class ChangedCases {
  private ChangedCases() {}

  static List<Case> of(Manifest manifest, Dataset<Case> stored, int night) {
    return changed(manifest.cases(), stored.collectAsList(), night);
  }

  static List<Case> changed(List<CaseFolder> folders, List<Case> stored, int night) {
    Map<String, Case> before =
        stored.stream()
            .collect(Collectors.toMap(Case::caseId, one -> one, (a, b) -> a, HashMap::new));
    return folders.stream()
        .map(
            folder -> row(folder, before.getOrDefault(folder.caseId(), row(folder, night)).night()))
        .filter(row -> !row.equals(before.get(row.caseId())))
        .toList();
  }

  private static Case row(CaseFolder folder, int night) {
    return CaseBuilder.builder()
        .caseId(folder.caseId())
        .agency(folder.agency())
        .legalBasis(folder.legalBasis())
        .retainUntil(folder.retainUntil())
        .scope(folder.scope())
        .manifestUri(folder.manifestUri())
        .night(night)
        .build();
  }
}
