package org.vigil.archive;

import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.hashset.ToldMedia;
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
 * @param told what the container tells of a file whose bytes it does not hold, else null
 */
public record Member(
    String name,
    Kind kind,
    @Nullable Instant modifiedAt,
    @Nullable String linkTarget,
    @Nullable Issue obstacle,
    InputStream content,
    @Nullable ToldMedia told) {

  /** An entry whose bytes the container holds. */
  public Member(
      String name,
      Kind kind,
      @Nullable Instant modifiedAt,
      @Nullable String linkTarget,
      @Nullable Issue obstacle,
      InputStream content) {
    this(name, kind, modifiedAt, linkTarget, obstacle, content, null);
  }

  /** What a container says an entry is. */
  public enum Kind {
    FILE,
    DIRECTORY,
    LINK
  }
}
