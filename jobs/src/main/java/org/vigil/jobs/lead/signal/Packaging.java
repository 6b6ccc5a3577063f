package org.vigil.jobs.lead.signal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.Question;

/** Raises, beside other things only, names that lie and thumbnails of pictures that are gone. */
public final class Packaging implements Signal {
  /** What names of files say of their type. */
  private static final Map<String, String> TYPES =
      Map.of(
          "txt",
          "text/",
          "doc",
          "application/",
          "docx",
          "application/",
          "pdf",
          "application/pdf",
          "dll",
          "application/",
          "exe",
          "application/",
          "mp3",
          "audio/",
          "zip",
          "application/");

  @Override
  public String name() {
    return "packaging";
  }

  @Override
  public Question question() {
    return Question.CONCERN;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings settings = context.settings();
    Sentences say = context.sentences();
    List<SubjectMedia> lying = findings.media().stream().filter(Packaging::lies).toList();
    List<SubjectMedia> gone =
        findings.media().stream().filter(one -> differs(one, settings)).toList();
    boolean alone =
        findings.isUntied() || (findings.concerned(settings).isEmpty() && !isInCompany(findings));
    if ((lying.isEmpty() && gone.isEmpty()) || alone) {
      return Evidence.missing(
              alone && !(lying.isEmpty() && gone.isEmpty())
                  ? say.sentence("packaging.alone")
                  : say.sentence("packaging.none"))
          .from("media", findings.media());
    }
    String sentence =
        lying.isEmpty() ? say.sentence("packaging.thumbnail") : say.sentence("packaging.name");
    return Evidence.raises(settings.points().packaging(), 0.5)
        .saying("lying=" + lying.size() + " thumbnails=" + gone.size(), sentence)
        .from("media", lying.isEmpty() ? gone : lying);
  }

  private static boolean isInCompany(Findings findings) {
    return findings.media().stream()
        .anyMatch(one -> one.ties().folder() != null || one.ties().archive() != null);
  }

  private static boolean lies(SubjectMedia one) {
    return one.sightings().stream()
        .map(seen -> seen.path().substring(seen.path().lastIndexOf('.') + 1))
        .map(end -> TYPES.get(end.toLowerCase(Locale.ROOT)))
        .anyMatch(type -> type != null && !one.media().mediaType().startsWith(type));
  }

  private static boolean differs(SubjectMedia one, LeadSettings settings) {
    Integer bits = one.media().thumbnailBits();
    return bits != null && bits > settings.thresholds().thumbnailBits();
  }
}
