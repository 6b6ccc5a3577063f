package org.vigil.media.facts;

import java.io.IOException;
import org.vigil.media.MediaFormats;
import org.vigil.media.box.RandomBytes;
import org.vigil.model.term.Stage;

/**
 * A way to get facts from the bytes of a media. Several may speak of one file. Stateless; a new
 * format is one class and one line in {@link MediaFormats}. It runs in the worker process only, and
 * may throw whatever it likes: the others are asked all the same.
 */
public interface MediaFormat {
  /** Whether it can say something about files of this media type. */
  boolean reads(String mediaType);

  /**
   * The facts that these bytes hold, with what was wrong in them.
   *
   * @throws IOException when they hold none that can be read
   */
  MediaFacts read(byte[] bytes, String mediaType) throws IOException;

  /**
   * The facts in a file that is too large to be kept in memory; most formats leave it at that.
   *
   * @throws IOException when it holds none that can be read
   */
  default MediaFacts read(RandomBytes bytes, String mediaType) throws IOException {
    return MediaFacts.NONE;
  }

  /** Where a failure of it belongs: {@link Stage#DECODE} or {@link Stage#METADATA}. */
  Stage stage();
}
