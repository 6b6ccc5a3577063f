package org.vigil.container;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.model.declared.ReportFacts;
import org.vigil.model.declared.ReportFactsBuilder;
import org.vigil.model.declared.ReportedFile;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.Statement;
import org.vigil.model.declared.StatementBuilder;
import org.vigil.model.term.AssertionKind;

/**
 * What a container says in words of itself or of one of its members: an examiner's grades, a
 * provider's report, whose accounts and addresses. It is not a fact of any content.
 *
 * @param statements what is stated of the media
 * @param sightings the identifiers that were read
 * @param report the report as a whole, where this is one
 * @param reportedFile what the report says of the member, where it is a report's
 */
public record Declared(
    List<Statement> statements,
    List<Sighting> sightings,
    @Nullable ReportFacts report,
    @Nullable ReportedFile reportedFile) {
  /** No word. */
  public static final Declared NOTHING = new Declared(List.of(), List.of(), null, null);

  public Declared {
    statements = List.copyOf(statements);
    sightings = List.copyOf(sightings);
  }

  /** Both words on one thing, as what it lies in and what it is itself say them. */
  public Declared and(Declared more) {
    if (equals(NOTHING) || more.equals(NOTHING)) {
      return equals(NOTHING) ? more : this;
    }
    return new Declared(
        Stream.concat(statements.stream(), more.statements.stream()).toList(),
        Stream.concat(sightings.stream(), more.sightings.stream()).toList(),
        report == null ? more.report : report,
        reportedFile == null ? more.reportedFile : reportedFile);
  }

  /** The same without what somebody wrote in free words: that they are there is kept. */
  public Declared withoutFreeText() {
    List<Statement> kept =
        statements.stream()
            .map(one -> one.kind() == AssertionKind.COMMENT ? uncommented(one) : one)
            .toList();
    ReportFacts bare =
        report == null ? null : ReportFactsBuilder.builder(report).escalation(null).build();
    return new Declared(kept, sightings, bare, reportedFile);
  }

  private static Statement uncommented(Statement comment) {
    return StatementBuilder.builder(comment).value("").build();
  }

  /** What is stated of a media. */
  public static Declared of(List<Statement> statements, List<Sighting> sightings) {
    return new Declared(statements, sightings, null, null);
  }
}
