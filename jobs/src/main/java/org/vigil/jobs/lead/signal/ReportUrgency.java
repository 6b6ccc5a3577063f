package org.vigil.jobs.lead.signal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.ReportedFile;
import org.vigil.model.term.Question;

/** Raises what a report asks haste for: a child who may still be reached. */
public final class ReportUrgency implements Signal {
  /** Annotations of NCMEC's reporting API that speak of a child in danger now. */
  private static final Set<String> URGENT =
      Set.of(
          "SEXTORTION",
          "LIVE_STREAMING",
          "LIVESTREAMING",
          "INFANT",
          "PHYSICAL_HARM",
          "SADISTIC_ONLINE_EXPLOITATION",
          "CSAM_SOLICITATION");

  @Override
  public String name() {
    return "report_urgency";
  }

  @Override
  public Question question() {
    return Question.URGENCY;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
    Sentences say = context.sentences();
    List<ReportedFile> files =
        findings.media().stream().flatMap(one -> one.ties().reports().stream()).toList();
    TreeSet<String> marks =
        files.stream()
            .flatMap(file -> file.annotations().stream())
            .map(ReportUrgency::plain)
            .filter(ReportUrgency::isUrgent)
            .map(mark -> mark.toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.toCollection(TreeSet::new));
    boolean escalated = files.stream().anyMatch(ReportedFile::escalated);
    if (marks.isEmpty() && !escalated) {
      return Evidence.missing(say.sentence("report_urgency.none"))
          .from("reports", findings.media());
    }
    String listed = String.join(", ", marks);
    String value = "escalated=" + escalated + (marks.isEmpty() ? "" : " marks=" + listed);
    return Evidence.raises(points.reportUrgent(), 0.8)
        .saying(
            value,
            say.sentence(
                "report_urgency.asked",
                Slot.when("escalated", escalated),
                Slot.text("marks", say.list(List.copyOf(marks)))))
        .from("reports", Phrases.clean(files.get(0).reportId()))
        .wouldLower(say.phrase("report_urgency.lowers"));
  }

  private static String plain(String annotation) {
    return annotation.strip().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static boolean isUrgent(String mark) {
    return URGENT.stream().anyMatch(one -> mark.replace("_", "").contains(one.replace("_", "")));
  }
}
