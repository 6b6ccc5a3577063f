package org.vigil.walk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.vigil.isolate.Passwords;

/**
 * The source object that a walk reads.
 *
 * @param sourceId the version of the object, as in its readings
 * @param sourceUri the URI of the object
 * @param caseId the case that it belongs to
 * @param path its path within the intake, where every member chain begins
 * @param night the number of the night that reads it
 * @param passwords what its encrypted archives are tried with
 * @param freeText whether comments and the like are kept, and not only that they are there
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record WalkSource(
    String sourceId,
    String sourceUri,
    String caseId,
    String path,
    int night,
    Passwords passwords,
    boolean freeText) {

  /** One whose case has no passwords. */
  public WalkSource(String sourceId, String sourceUri, String caseId, String path, int night) {
    this(sourceId, sourceUri, caseId, path, night, Passwords.NONE, false);
  }
}
