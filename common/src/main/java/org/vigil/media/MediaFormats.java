package org.vigil.media;

import java.io.IOException;
import java.util.List;
import org.vigil.isolate.Linkage;
import org.vigil.media.box.RandomBytes;
import org.vigil.media.camera.CameraFormat;
import org.vigil.media.embedded.EmbeddedFormat;
import org.vigil.media.embedded.PreviewFormat;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.MediaLimits;
import org.vigil.media.picture.HeifFormat;
import org.vigil.media.picture.PictureFormat;
import org.vigil.media.provenance.CredentialsFormat;
import org.vigil.media.provenance.JpegStructure;
import org.vigil.media.provenance.ThumbnailCheck;
import org.vigil.media.raw.CanonRawFormat;
import org.vigil.media.raw.CiffFormat;
import org.vigil.media.video.VideoFormat;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/** The formats in the order in which they are asked; a new one is one line here. */
public final class MediaFormats {
  private MediaFormats() {}

  static List<MediaFormat> all(MediaLimits limits) {
    PictureFormat pictures = new PictureFormat(limits.pixelLimit(), limits.scaled());
    return List.of(
        pictures,
        new HeifFormat(),
        new CanonRawFormat(),
        new CiffFormat(),
        new CameraFormat(),
        // After those that know the size of the raw picture.
        new PreviewFormat(pictures),
        new VideoFormat(limits),
        new EmbeddedFormat(),
        new CredentialsFormat(),
        new JpegStructure());
  }

  /** What the formats find together; of two that know the same thing the first is believed. */
  static MediaFacts read(List<MediaFormat> formats, byte[] bytes, String mediaType) {
    MediaFacts facts = read(formats, mediaType, format -> format.read(bytes, mediaType));
    return facts.and(MediaFacts.of(ThumbnailCheck.of(bytes, facts)));
  }

  /** What they find in a file that is too large for the memory. */
  static MediaFacts read(List<MediaFormat> formats, RandomBytes bytes, String mediaType) {
    return read(formats, mediaType, format -> format.read(bytes, mediaType));
  }

  /** One way to read with a format. */
  private interface Reading {
    MediaFacts with(MediaFormat format) throws IOException;
  }

  private static MediaFacts read(List<MediaFormat> formats, String mediaType, Reading reading) {
    MediaFacts facts = MediaFacts.NONE;
    for (MediaFormat format : formats) {
      if (format.reads(mediaType)) {
        facts = facts.and(attempt(format, reading));
      }
    }
    return facts;
  }

  private static MediaFacts attempt(MediaFormat format, Reading reading) {
    try {
      return reading.with(format);
    } catch (Exception | StackOverflowError | LinkageError e) {
      Linkage.passBroken(e);
      return MediaFacts.of(failure(format.stage(), e));
    }
  }

  /** Names the kind of failure only: its own message may quote the file. */
  private static Issue failure(Stage stage, Throwable failure) {
    Reason reason = stage == Stage.DECODE ? Reason.DECODE_ERROR : Reason.METADATA_ERROR;
    return new Issue(stage, reason, "Unreadable: " + failure.getClass().getSimpleName());
  }
}
