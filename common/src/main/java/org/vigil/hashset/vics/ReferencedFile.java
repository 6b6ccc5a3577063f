package org.vigil.hashset.vics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.Statement;

/**
 * One occurrence that a case file declares.
 *
 * @param path as it stands there, backslashes and all
 * @param media its content; null when what is declared does not identify it
 * @param statements what is stated of it
 * @param sightings the identifiers that are tied to it
 * @param state how completely the rest is declared
 */
public record ReferencedFile(
    String path,
    @Nullable Instant modifiedAt,
    @Nullable ReferencedMedia media,
    List<Statement> statements,
    List<Sighting> sightings,
    State state) {
  public ReferencedFile {
    statements = List.copyOf(statements);
    sightings = List.copyOf(sightings);
  }

  /** How completely an occurrence is declared. */
  public enum State {
    WHOLE,
    /** A value other than a digest is not of its type, and was left out. */
    FLAWED,
    /** It stands for those that one entry names beyond what is kept at once. */
    TOO_MANY
  }
}
