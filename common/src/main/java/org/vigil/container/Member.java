package org.vigil.container;

import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Issue;

/**
 * One entry of a container.
 *
 * @param name as stored, decoded; a label only, never used as a path
 * @param kind what the container says it is
 * @param modifiedAt as the container says
 * @param linkTarget where a link points, else null
 * @param obstacle why its content cannot be read (encrypted, unknown method), else null
 * @param content its bytes, valid until the next member is asked for; empty unless a readable file
 */
public record Member(
    String name,
    Kind kind,
    @Nullable Instant modifiedAt,
    @Nullable String linkTarget,
    @Nullable Issue obstacle,
    InputStream content) {

  /** What a container says an entry is. */
  public enum Kind {
    FILE,
    DIRECTORY,
    LINK
  }
}
