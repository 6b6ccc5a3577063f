package org.vigil.jobs.lead.signal;

import java.util.List;
import java.util.Objects;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.ReportedFile;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.Question;

/** Raises what a provider has reported, more where it classed it or a person there viewed it. */
public final class Reported implements Signal {
  @Override
  public String name() {
    return "reported";
  }

  @Override
  public String topic() {
    return "a report";
  }

  @Override
  public Question question() {
    return Question.CONCERN;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    List<SubjectMedia> named =
        findings.media().stream().filter(one -> !one.ties().reports().isEmpty()).toList();
    List<ReportedFile> files =
        named.stream().flatMap(one -> one.ties().reports().stream()).toList();
    if (files.isEmpty()) {
      return Evidence.missing("No report names it.").from("report_files", findings.media());
    }
    ReportedFile classed =
        files.stream()
            .filter(file -> file.classification() != null)
            .findFirst()
            .orElse(files.get(0));
    boolean viewed = files.stream().anyMatch(file -> Boolean.TRUE.equals(file.viewed()));
    boolean grave = viewed || classed.classification() != null;
    return Evidence.raises(points.reported() + (grave ? points.reportedClassified() : 0), 0.7)
        .saying(
            "reports=" + files.stream().map(ReportedFile::reportId).distinct().count(),
            Phrases.sentence(sentence(classed, files, viewed)))
        .from("report_files", Phrases.clean(classed.reportId()))
        .wouldLower("word that the report was mistaken");
  }

  private static String sentence(ReportedFile file, List<ReportedFile> files, boolean viewed) {
    long reports = files.stream().map(ReportedFile::reportId).distinct().count();
    String provider =
        file.provider() == null
            ? "a provider"
            : Phrases.name(Objects.requireNonNull(file.provider()));
    String more = reports > 1 ? ", and " + Phrases.count(reports - 1, "other report") + " too" : "";
    String classed =
        file.classification() == null ? "" : " in class " + Phrases.name(file.classification());
    String type = file.incidentType() == null ? "" : " (" + Phrases.name(file.incidentType()) + ")";
    return provider
        + " reported it"
        + classed
        + " in report "
        + Phrases.name(file.reportId())
        + type
        + more
        + (viewed ? "; a person there viewed it" : "; nobody there is known to have viewed it");
  }
}
