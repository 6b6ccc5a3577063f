package org.vigil.run;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One object of the frozen listing.
 *
 * @param sourceId SHA-256 of uri, size and version
 * @param uri where it lies
 * @param path its path within its intake, or its name where the intake is the object
 * @param caseId the case that it belongs to
 * @param etag the store's own version, where it has one
 * @param linkTarget where it points, if it is a symbolic link; such an object is not followed
 */
public record SourceObject(
    String sourceId,
    String uri,
    String path,
    String caseId,
    long sizeBytes,
    Instant modifiedAt,
    @Nullable String etag,
    @Nullable String linkTarget)
    implements Serializable {}
