package org.vigil.jobs.lead.population;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Issue;
import org.vigil.model.declared.ReportFacts;
import org.vigil.model.declared.ReportedFile;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.SightingBuilder;
import org.vigil.model.declared.Statement;
import org.vigil.model.declared.StatementBuilder;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.AssertionOrigin;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.PersonRole;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/** What a thing declares in words, or what went wrong with it. */
record Said(
    List<Statement> statements,
    List<Sighting> sightings,
    @Nullable ReportFacts report,
    @Nullable ReportedFile file,
    List<Issue> issues) {
  static final Said NOTHING = new Said(List.of(), List.of(), null, null, List.of());

  static Said broken(Issue issue) {
    return new Said(List.of(), List.of(), null, null, List.of(issue));
  }

  static Said report(ReportFacts report, List<Sighting> sightings) {
    return new Said(List.of(), sightings, report, null, List.of());
  }

  static Said sighted(Sighting... sightings) {
    return new Said(List.of(), List.of(sightings), null, null, List.of());
  }

  /** An examiner's grade by the table of the United States. */
  static Said graded(String category, @Nullable Boolean victimIdentified, String number) {
    List<Statement> statements = new ArrayList<>();
    statements.add(
        examiner(AssertionKind.CATEGORY, category, number)
            .meaning(category.equals("1") ? "Child Abuse Material (CAM)" : null)
            .build());
    if (victimIdentified != null) {
      statements.add(
          examiner(AssertionKind.VICTIM_IDENTIFIED, victimIdentified.toString(), number).build());
    }
    return new Said(statements, List.of(), null, null, List.of());
  }

  private static StatementBuilder examiner(AssertionKind kind, String value, String number) {
    return StatementBuilder.builder()
        .kind(kind)
        .value(value)
        .region("US")
        .origin(AssertionOrigin.CASE_FILE)
        .assertedBy("Examiner 7")
        .assertedAt(Instant.parse("2026-10-10T09:00:00Z"))
        .reference(number);
  }

  /** A file of a report, with what the provider says of it. */
  static Said reported(ReportedFile file, String provider) {
    List<Statement> statements = new ArrayList<>();
    for (String annotation : file.annotations()) {
      statements.add(provider(AssertionKind.ANNOTATION, annotation, file, provider));
    }
    if (file.industryClassification() != null) {
      statements.add(
          provider(
              AssertionKind.INDUSTRY_CLASSIFICATION,
              file.industryClassification(),
              file,
              provider));
    }
    return new Said(statements, List.of(), null, file, List.of());
  }

  private static Statement provider(
      AssertionKind kind, String value, ReportedFile file, String provider) {
    return StatementBuilder.builder()
        .kind(kind)
        .value(value)
        .origin(AssertionOrigin.PROVIDER)
        .assertedBy(provider)
        .reference(file.reportId())
        .build();
  }

  /** Whom a report names. */
  static Sighting inReport(IdentifierKind kind, String value, PersonRole role) {
    return SightingBuilder.builder()
        .kind(kind)
        .value(value)
        .strength(Strength.STRONG)
        .origin(SightingOrigin.REPORT)
        .rule("report")
        .role(role)
        .person(1)
        .build();
  }

  /** Whom the path of a file names. */
  static Sighting inPath(IdentifierKind kind, String value) {
    return SightingBuilder.builder()
        .kind(kind)
        .value(value)
        .strength(Strength.STRONG)
        .origin(SightingOrigin.PATH)
        .rule("whatsapp-name")
        .build();
  }
}
