package org.vigil.jobs.scan;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.vigil.container.Slice;
import org.vigil.run.intake.SourceObject;

/**
 * What is read without a break: a source, or a slice of a large one.
 *
 * @param slice null for the whole source
 */
record ReadTask(SourceObject source, @Nullable Slice slice) implements Serializable {
  /** Opening a source costs about as much as reading this many of its bytes. */
  private static final long OPENING_BYTES = 256 * 1024;

  /** What it costs to read, in bytes. */
  long cost() {
    return (slice == null ? source.readBytes() : slice.sizeBytes()) + OPENING_BYTES;
  }
}
