package org.vigil.jobs.lead.signal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Company;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.MediaPhrase;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.Question;

/**
 * Raises unknown media that lie in a folder, or were taken within an hour, with those of concern.
 */
public final class KeptCompany implements Signal {
  @Override
  public String name() {
    return "company";
  }

  @Override
  public String topic() {
    return "its company";
  }

  @Override
  public Question question() {
    return Question.CONCERN;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings settings = context.settings();
    List<SubjectMedia> others = findings.others(settings);
    Optional<Company> best =
        others.stream()
            .flatMap(KeptCompany::companies)
            .max(
                Comparator.comparingDouble(Company::share)
                    .thenComparing(Company::caseId)
                    .thenComparing(Company::place));
    if (best.isEmpty()) {
      String none =
          others.isEmpty()
              ? "All of it is of concern itself."
              : "Nothing in its folders or hours is of concern.";
      return Evidence.missing(none).from("media_files", findings.media());
    }
    Company company = best.get();
    double share = Math.min(1, company.share() / settings.thresholds().companyFull());
    String sentence =
        Phrases.sentence(
            MediaPhrase.of(others, "unknown ")
                + Phrases.pick(others.size(), " lies", " lie")
                + " with media of concern: "
                + Phrases.number(company.concern())
                + " of "
                + Phrases.number(company.media())
                + " in "
                + Phrases.path(company.place())
                + " of case "
                + Phrases.name(company.caseId()));
    return Evidence.raises(Math.round(settings.points().company() * share * 10) / 10.0, 0.7)
        .saying("concern=" + company.concern() + " media=" + company.media(), sentence)
        .from("media_files", Phrases.clean(company.place()))
        .wouldLower("proof that they came there by chance");
  }

  private static Stream<Company> companies(SubjectMedia one) {
    return Stream.of(one.ties().folder(), one.ties().hour()).filter(Objects::nonNull);
  }
}
