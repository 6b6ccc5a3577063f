package org.vigil.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a source object, from wherever they are asked for. */
public interface SeekableBytes extends Closeable {
  /** How many there are. */
  long sizeBytes();

  /**
   * The bytes from an offset on; to skip many of them is cheap. The stream is closed with this.
   *
   * @throws IOException when the object is not there, or is not what was listed
   */
  InputStream from(long offset) throws IOException;

  /**
   * Makes sure, when they were read, that they are still what was opened.
   *
   * @throws IOException when the object has changed meanwhile, or is there no longer
   */
  default void requireUnchanged() throws IOException {}

  /** The bytes of the source object itself, where these are of several objects. */
  default SeekableBytes own() throws IOException {
    return this;
  }

  /** The volumes that these bytes are in, where their format counts by volumes. */
  default VolumeStarts volumes() {
    return VolumeStarts.ONE;
  }
}
