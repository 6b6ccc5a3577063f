package org.vigil.media.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.vigil.media.box.JpegMarkers;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.Part;
import org.vigil.media.facts.PictureFacts;
import org.vigil.media.picture.PictureFormat;
import org.vigil.media.type.MediaTypes;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/**
 * A camera's raw file: the PDQ hash of the largest JPEG that lies in it, which is what the camera
 * showed; that it is only a preview stands with the decoder. The sensor's samples are not decoded.
 */
public final class PreviewFormat implements MediaFormat {
  private final PictureFormat pictures;

  public PreviewFormat(PictureFormat pictures) {
    this.pictures = pictures;
  }

  @Override
  public boolean reads(String mediaType) {
    return MediaTypes.isRaw(mediaType);
  }

  @Override
  public Stage stage() {
    return Stage.DECODE;
  }

  @Override
  public MediaFacts read(byte[] bytes, String mediaType) throws IOException {
    List<Part> parts = new EmbeddedFormat().read(bytes, mediaType).parts();
    List<byte[]> previews =
        parts.stream()
            .filter(part -> part.kind() == Part.Kind.PREVIEW || part.kind() == Part.Kind.THUMBNAIL)
            .map(part -> bytes(bytes, part))
            .sorted(Comparator.comparingLong(PreviewFormat::pixels).reversed())
            .toList();
    MediaFacts failures = MediaFacts.NONE;
    for (byte[] preview : previews) {
      MediaFacts facts = pictures.read(preview, "image/jpeg");
      PictureFacts picture = facts.picture();
      if (picture != null && facts.isDecoded()) {
        return new MediaFacts(marked(picture), null, facts.issues());
      }
      failures = failures.and(MediaFacts.of(new Issue(stage(), Reason.DECODE_ERROR, "No preview")));
    }
    return previews.isEmpty()
        ? MediaFacts.of(
            new Issue(stage(), Reason.UNSUPPORTED_FORMAT, "A raw picture without a preview"))
        : failures;
  }

  private static byte[] bytes(byte[] file, Part part) {
    return Arrays.copyOfRange(file, (int) part.offset(), (int) part.end());
  }

  /** How many the header announces; none if it does not. */
  private static long pixels(byte[] jpeg) {
    ByteBuffer file = ByteBuffer.wrap(jpeg);
    long[] pixels = {0};
    JpegMarkers.walk(
        file,
        0,
        (marker, at, length) -> {
          boolean frame = marker == 0xc0 || (marker > 0xc0 && marker <= 0xcf && (marker & 3) != 0);
          if (frame && length >= 6 && pixels[0] == 0) {
            int height = Short.toUnsignedInt(file.getShort(at + 1));
            pixels[0] = (long) height * Short.toUnsignedInt(file.getShort(at + 3));
          }
          return pixels[0] == 0;
        });
    return pixels[0];
  }

  private static PictureFacts marked(PictureFacts preview) {
    return new PictureFacts(
        preview.width(), preview.height(), preview.pdq(), "preview/" + preview.decoder());
  }
}
