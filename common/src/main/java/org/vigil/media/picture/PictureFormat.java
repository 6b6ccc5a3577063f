package org.vigil.media.picture;

import java.util.List;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.type.MediaTypes;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/** Still pictures: their size and PDQ hash. Where one decoder gives up the next is asked. */
public final class PictureFormat implements MediaFormat {
  private final long pixelLimit;
  private final boolean scaled;

  /**
   * @param scaled whether large pictures may be decoded at a smaller size
   */
  public PictureFormat(long pixelLimit, boolean scaled) {
    this.pixelLimit = pixelLimit;
    this.scaled = scaled;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith("image/") && !MediaTypes.isRaw(mediaType);
  }

  @Override
  public Stage stage() {
    return Stage.DECODE;
  }

  @Override
  public MediaFacts read(byte[] bytes, String mediaType) {
    List<PictureDecoder> decoders = PictureDecoders.of(mediaType, scaled);
    if (decoders.isEmpty()) {
      return MediaFacts.of(
          new Issue(Stage.DECODE, Reason.UNSUPPORTED_FORMAT, "No decoder for such pictures"));
    }
    MediaFacts failures = MediaFacts.NONE;
    for (PictureDecoder decoder : decoders) {
      MediaFacts facts = decoder.read(bytes, pixelLimit);
      if (facts.isDecoded()) {
        return facts;
      }
      failures = failures.and(facts);
    }
    return failures;
  }
}
