package org.vigil.jobs.scan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.run.intake.SourceObject;

/**
 * The columns of a source that are known before it is read.
 *
 * @param timesRead which reading of it this is, from 1
 * @param locked what is written down of its case's passwords if something stays encrypted
 * @param accepted whether its reading counts although it may break off
 */
public record KnownColumns(
    String sourceId,
    String sourceUri,
    String path,
    String caseId,
    long sizeBytes,
    Instant modifiedAt,
    @Nullable String etag,
    int timesRead,
    String locked,
    boolean accepted) {

  static KnownColumns of(SourceObject source, int timesRead, String locked, boolean accepted) {
    return new KnownColumns(
        source.sourceId(),
        source.uri(),
        source.path(),
        source.caseId(),
        source.sizeBytes(),
        source.modifiedAt(),
        source.etag(),
        timesRead,
        locked,
        accepted);
  }
}
