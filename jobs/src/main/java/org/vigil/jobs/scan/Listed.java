package org.vigil.jobs.scan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.run.SourceObject;

/** The columns of a source that the listing knows. */
public record Listed(
    String sourceId,
    String sourceUri,
    String path,
    String caseId,
    long sizeBytes,
    Instant modifiedAt,
    @Nullable String etag) {

  static Listed of(SourceObject source) {
    return new Listed(
        source.sourceId(),
        source.uri(),
        source.path(),
        source.caseId(),
        source.sizeBytes(),
        source.modifiedAt(),
        source.etag());
  }
}
