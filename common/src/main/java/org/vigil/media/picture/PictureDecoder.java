package org.vigil.media.picture;

import org.vigil.media.facts.MediaFacts;

/** Something that decodes still pictures of some kind. */
interface PictureDecoder {
  /**
   * Reads the header, and unless it announces more than {@code pixelLimit} pixels, the pixels. What
   * hinders it is an issue.
   */
  MediaFacts read(byte[] bytes, long pixelLimit);

  /** Whether it decodes at a smaller size, so that the hash is near that of all pixels. */
  default boolean scales() {
    return false;
  }
}
