package org.vigil.jobs.lead.signal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Company;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.MediaPhrase;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.Question;

/**
 * Raises unknown media that lie in a folder or archive, or were taken within an hour, with those of
 * concern.
 */
public final class KeptCompany implements Signal {
  @Override
  public String name() {
    return "company";
  }

  @Override
  public Question question() {
    return Question.CONCERN;
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings settings = context.settings();
    Sentences say = context.sentences();
    List<SubjectMedia> others = findings.others(settings);
    Optional<Company> best =
        others.stream()
            .flatMap(KeptCompany::companies)
            .max(
                Comparator.comparingDouble(Company::share)
                    .thenComparing(Company::caseId)
                    .thenComparing(Company::place));
    if (best.isEmpty()) {
      String none = others.isEmpty() ? say.sentence("company.all") : say.sentence("company.none");
      return Evidence.missing(none).from("media_files", findings.media());
    }
    if (findings.isUntied()) {
      return Evidence.missing(say.sentence("company.little")).from("media_files", findings.media());
    }
    Company company = best.get();
    double share = Math.min(1, company.share() / settings.thresholds().companyFull());
    String sentence =
        say.sentence(
            "company.kept",
            MediaPhrase.unknown("media", others, say),
            say.count("concern", company.concern()),
            say.count("members", company.media()),
            Slot.text("path", Phrases.path(company.place())),
            Slot.text("case", Phrases.name(company.caseId())));
    return Evidence.raises(Math.round(settings.points().company() * share * 10) / 10.0, 0.7)
        .saying("concern=" + company.concern() + " media=" + company.media(), sentence)
        .from("media_files", Phrases.clean(company.place()))
        .wouldLower(say.phrase("company.lowers"));
  }

  private static Stream<Company> companies(SubjectMedia one) {
    return Stream.of(one.ties().folder(), one.ties().archive(), one.ties().hour())
        .filter(Objects::nonNull);
  }
}
