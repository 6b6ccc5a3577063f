package org.vigil.container;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.ReportFacts;
import org.vigil.model.ReportedFile;
import org.vigil.model.Sighting;
import org.vigil.model.Statement;

/**
 * What a container says in words of itself or of one of its members: an examiner's grades, a
 * provider's report, whose accounts and addresses. It is not a fact of any content.
 *
 * @param statements what is said of the media
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

  /** What is said of a media. */
  public static Declared of(List<Statement> statements, List<Sighting> sightings) {
    return new Declared(statements, sightings, null, null);
  }
}
