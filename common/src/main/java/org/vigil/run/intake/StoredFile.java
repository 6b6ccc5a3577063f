package org.vigil.run.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder as a store lists it.
 *
 * @param uri where it lies
 * @param name the last of the names in its path
 * @param etag the store's own version, where it has one
 * @param linkTarget where it points if it is a link, or that it is a device; such are not opened
 */
record StoredFile(
    String uri,
    String name,
    boolean folder,
    long sizeBytes,
    Instant modifiedAt,
    @Nullable String etag,
    @Nullable String linkTarget) {

  /** The folder that a link points at. */
  StoredFile asFolder() {
    return new StoredFile(uri, name, true, 0, modifiedAt, null, null);
  }
}
