package org.vigil.media.picture;

import java.util.List;
import java.util.stream.Stream;
import org.vigil.hash.Pdq;
import org.vigil.hash.PdqResult;
import org.vigil.hash.Pixels;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.PictureFacts;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/**
 * The last step of every decoder: pixels become a hash. A decoder that cannot read a picture may
 * well give one that is all black, and the hash of a flat picture is but chance: neither is ever
 * silent.
 */
public final class HashedPicture {
  /** A picture of one colour takes less than this, and a byte for so many pixels. */
  private static final int FLAT_BYTES = 64 << 10;

  private static final int FLAT_PIXELS_PER_BYTE = 32;

  private HashedPicture() {}

  /**
   * The facts of a decoded picture.
   *
   * @param header its size
   * @param sizeBytes of the file it was decoded from
   * @param issues what is known to be wrong with it
   */
  static MediaFacts of(
      PictureFacts header, Pixels pixels, String decoder, long sizeBytes, List<Issue> issues) {
    PdqResult pdq = Pdq.hash(pixels);
    if (pdq.quality() > 0) {
      return facts(header, pdq, decoder, issues);
    }
    if (isEmpty(pixels, sizeBytes)) {
      Issue empty = new Issue(Stage.DECODE, Reason.DECODE_ERROR, "Decoded to one colour");
      return new MediaFacts(header, null, List.of(empty));
    }
    Issue flat = new Issue(Stage.DECODE, Reason.FLAT, "Too flat or too small for a hash");
    return facts(
        header, pdq, decoder, Stream.concat(issues.stream(), Stream.of(flat)).distinct().toList());
  }

  /** Whether one colour is all that was decoded of more bytes than one colour takes. */
  public static boolean isEmpty(Pixels pixels, long sizeBytes) {
    long area = (long) pixels.width() * pixels.height();
    return sizeBytes > FLAT_BYTES + area / FLAT_PIXELS_PER_BYTE && oneColour(pixels);
  }

  private static MediaFacts facts(
      PictureFacts header, PdqResult pdq, String decoder, List<Issue> issues) {
    PictureFacts picture = new PictureFacts(header.width(), header.height(), pdq, decoder);
    return new MediaFacts(picture, null, issues);
  }

  /** Whether all that PDQ looks at has one luma. */
  private static boolean oneColour(Pixels pixels) {
    int columns = Math.min(pixels.width(), SampledRaster.SAMPLES);
    int rows = Math.min(pixels.height(), SampledRaster.SAMPLES);
    float first = pixels.luma(0, 0);
    for (int row = 0; row < rows; row++) {
      int y = (int) ((long) row * pixels.height() / rows);
      for (int column = 0; column < columns; column++) {
        if (pixels.luma((int) ((long) column * pixels.width() / columns), y) != first) {
          return false;
        }
      }
    }
    return true;
  }
}
