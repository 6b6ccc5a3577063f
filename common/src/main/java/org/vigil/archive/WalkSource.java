package org.vigil.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.password.Passwords;

/**
 * The source object that a walk reads.
 *
 * @param sourceId the version of the object, as in its readings
 * @param sourceUri the URI of the object
 * @param caseId the case that it belongs to
 * @param path its path within the intake, where every member chain begins
 * @param modifiedAt when the object was last changed, if that is known
 * @param night the number of the night that reads it
 * @param passwords what its encrypted archives are tried with
 */
public record WalkSource(
    String sourceId,
    String sourceUri,
    String caseId,
    String path,
    @Nullable Instant modifiedAt,
    int night,
    Passwords passwords) {

  /** One without a date, whose case has no passwords. */
  public WalkSource(String sourceId, String sourceUri, String caseId, String path, int night) {
    this(sourceId, sourceUri, caseId, path, null, night, Passwords.NONE);
  }
}
