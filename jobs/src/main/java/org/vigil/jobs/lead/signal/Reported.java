package org.vigil.jobs.lead.signal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
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
  public Question question() {
    return Question.CONCERN;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    Sentences say = context.sentences();
    List<SubjectMedia> named =
        findings.media().stream().filter(one -> !one.ties().reports().isEmpty()).toList();
    List<ReportedFile> files =
        named.stream().flatMap(one -> one.ties().reports().stream()).toList();
    if (files.isEmpty()) {
      return Evidence.missing(say.sentence("reported.none")).from("report_files", findings.media());
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
            sentence(classed, files, viewed, say))
        .from("report_files", Phrases.clean(classed.reportId()))
        .wouldLower(say.phrase("reported.lowers"));
  }

  private static String sentence(
      ReportedFile file, List<ReportedFile> files, boolean viewed, Sentences say) {
    long reports = files.stream().map(ReportedFile::reportId).distinct().count();
    return say.sentence(
        "reported.named",
        Slot.text("provider", nameOrNone(file.provider())),
        Slot.text("class", nameOrNone(file.classification())),
        Slot.text("report", Phrases.name(file.reportId())),
        Slot.text("type", nameOrNone(file.incidentType())),
        say.count("others", reports - 1),
        Slot.when("viewed", viewed));
  }

  private static String nameOrNone(@Nullable String text) {
    return text == null ? "" : Phrases.name(text);
  }
}
