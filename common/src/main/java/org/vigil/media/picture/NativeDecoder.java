package org.vigil.media.picture;

import java.nio.BufferUnderflowException;
import java.util.List;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;
import org.vigil.media.box.RandomBytes;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.PictureFacts;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/**
 * FFmpeg: the size and PDQ hash of the primary picture of a HEIF or AVIF file, put together from
 * its tiles, and of the first frame of a WebP file. As elsewhere the samples are taken as they are
 * stored, not turned.
 */
final class NativeDecoder implements PictureDecoder {
  /** What a decoded pixel takes in a frame at most, as a rule. */
  private static final int BYTES_PER_PIXEL = 4;

  private final String format;

  /** A decoder for {@code heif} or {@code webp}. */
  NativeDecoder(String format) {
    this.format = format;
  }

  @Override
  public MediaFacts read(byte[] bytes, long pixelLimit) {
    if (NativeCodecs.version().isEmpty()) {
      return MediaFacts.of(
          issue(Reason.UNSUPPORTED_FORMAT, "No decoder for such pictures on this machine"));
    }
    PointerScope temporaries = new PointerScope();
    try {
      return format.equals("webp") ? webp(bytes, pixelLimit) : container(bytes, pixelLimit);
    } catch (NativeDecodingException e) {
      return MediaFacts.of(issue(e.reason(), String.valueOf(e.getMessage())));
    } catch (BufferUnderflowException e) {
      return MediaFacts.of(issue(Reason.TRUNCATED, "The picture ends too soon"));
    } finally {
      temporaries.close();
    }
  }

  private MediaFacts webp(byte[] bytes, long pixelLimit) {
    WebpFrame frame = WebpFrame.of(bytes);
    MediaFacts facts =
        decoded(
            new PictureFacts(frame.width(), frame.height(), null, null),
            pixelLimit,
            bytes.length,
            colours -> {
              try (FrameDecoder decoder = new FrameDecoder(avcodec.AV_CODEC_ID_WEBP, pixelLimit)) {
                decoder.decode(frame.file(), decoded -> FrameColours.paint(decoded, colours, 0, 0));
              }
            });
    // What its decoder makes up for the rest it does not tell.
    return frame.cut() && facts.isDecoded()
        ? facts.and(MediaFacts.of(issue(Reason.TRUNCATED, "The picture ends too soon")))
        : facts;
  }

  private MediaFacts container(byte[] bytes, long pixelLimit) {
    RandomBytes file = RandomBytes.of(HeifRepair.of(bytes));
    try (NativeInput input = NativeInput.open(file, "mov", FrameDecoder.names())) {
      TiledPicture picture = TiledPicture.of(input.context());
      return decoded(
          new PictureFacts(picture.width(), picture.height(), null, null),
          pixelLimit,
          bytes.length,
          colours -> picture.paint(input.context(), colours, pixelLimit));
    }
  }

  /** Something that decodes into a picture. */
  private interface Painter {
    void paint(SampledColours picture);
  }

  private MediaFacts decoded(PictureFacts header, long pixelLimit, int sizeBytes, Painter painter) {
    long pixels = (long) header.width() * header.height();
    Issue excess = excess(pixels, pixelLimit);
    if (excess != null) {
      return new MediaFacts(header, null, List.of(excess));
    }
    SampledColours colours = new SampledColours(header.width(), header.height());
    List<Issue> issues = paint(painter, colours);
    if (!colours.half()) {
      return new MediaFacts(header, null, issues);
    }
    String name = NativeCodecs.version() + "/" + format;
    return HashedPicture.of(header, colours, name, sizeBytes, issues);
  }

  private static List<Issue> paint(Painter painter, SampledColours colours) {
    try {
      painter.paint(colours);
    } catch (NativeDecodingException e) {
      return List.of(issue(e.reason(), String.valueOf(e.getMessage())));
    }
    return colours.whole()
        ? List.of()
        : List.of(issue(Reason.TRUNCATED, "A part of the picture is missing"));
  }

  private static @Nullable Issue excess(long pixels, long pixelLimit) {
    if (pixels > pixelLimit) {
      return issue(Reason.PIXEL_LIMIT, "More pixels than the limit of " + pixelLimit);
    }
    return pixels * BYTES_PER_PIXEL > Runtime.getRuntime().maxMemory()
        ? issue(Reason.MEMORY_LIMIT, "The picture does not fit in the worker's memory")
        : null;
  }

  private static Issue issue(Reason reason, String message) {
    return new Issue(Stage.DECODE, reason, message);
  }
}
