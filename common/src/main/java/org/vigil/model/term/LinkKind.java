package org.vigil.model.term;

import java.util.Locale;

/** What two media have in common. */
public enum LinkKind implements TableText {
  /** They look alike. */
  PDQ,
  /** Most frames of the one video look like frames of the other. */
  FRAMES,
  /** A picture looks like a frame of a video. */
  FRAME,
  /** They have their MD5 in common, and of the one nothing else is known. */
  MD5;

  /** Whether it is frames of a video that look like the other. */
  public boolean isOfFrames() {
    return this == FRAMES || this == FRAME;
  }

  @Override
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text();
  }
}
