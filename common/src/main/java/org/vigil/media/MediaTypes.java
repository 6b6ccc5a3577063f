package org.vigil.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The media type that a file's first bytes show; its name has no say. */
final class MediaTypes {
  /** How many leading bytes are looked at. */
  static final int HEAD_BYTES = 64 << 10;

  private final Detector detector = MimeTypes.getDefaultMimeTypes();

  /** The type of a file that begins so; {@code application/octet-stream} if nothing is known. */
  String of(byte[] head) {
    return Optional.ofNullable(Brands.of(head))
        .or(() -> Optional.ofNullable(TiffKinds.of(head)))
        .orElseGet(() -> magic(head));
  }

  private String magic(byte[] head) {
    try {
      return detector.detect(new ByteArrayInputStream(head), new Metadata()).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
