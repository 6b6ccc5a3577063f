package org.vigil.jobs.lead.signal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigil.jobs.lead.sentence.Phrases;
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
  public String topic() {
    return "haste";
  }

  @Override
  public Question question() {
    return Question.URGENCY;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings.Points points = context.settings().points();
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
      return Evidence.missing("No report asks for haste.").from("reports", findings.media());
    }
    String marked = marks.isEmpty() ? "" : "is marked " + Phrases.list(List.copyOf(marks));
    String asked = escalated ? "asks for haste" : "";
    String both = marked.isEmpty() || asked.isEmpty() ? marked + asked : asked + ", and " + marked;
    return Evidence.raises(points.reportUrgent(), 0.8)
        .saying(both, "The report " + both + ".")
        .from("reports", Phrases.clean(files.get(0).reportId()))
        .wouldLower("word that the child is safe");
  }

  private static String plain(String annotation) {
    return annotation.strip().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static boolean isUrgent(String mark) {
    return URGENT.stream().anyMatch(one -> mark.replace("_", "").contains(one.replace("_", "")));
  }
}
