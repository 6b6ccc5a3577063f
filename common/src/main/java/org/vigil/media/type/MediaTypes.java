package org.vigil.media.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.TextDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeType;
import org.apache.tika.mime.MimeTypes;

/** The media type that a file's first bytes show; its name has no say. */
public final class MediaTypes {
  private static final Set<String> RAW =
      Set.of(
          "image/x-canon-cr2",
          "image/x-canon-cr3",
          "image/x-nikon-nef",
          "image/x-sony-arw",
          "image/x-adobe-dng",
          "image/x-fujifilm-raf",
          "image/x-panasonic-rw2");

  /** How many leading bytes are looked at. */
  public static final int HEAD_BYTES = 64 << 10;

  private static final MagicRules RULES = MagicRules.ofTika();
  private static final Detector TIKA = MimeTypes.getDefaultMimeTypes();
  private static final Detector TEXT = new TextDetector(HEAD_BYTES);

  /** What Tika looks into further: the root element tells more. */
  private static final Set<String> MARKUP = Set.of("application/xml", "text/html");

  /** The type of a file that begins so; {@code application/octet-stream} if nothing is known. */
  public String of(byte[] head) {
    return Optional.ofNullable(Brands.of(head))
        .or(() -> Optional.ofNullable(TiffKinds.of(head)))
        .orElseGet(() -> magic(head));
  }

  /** What Tika says, in a fraction of its time wherever its first bytes decide. */
  static String magic(byte[] head) {
    byte[] cut = head.length > HEAD_BYTES ? Arrays.copyOf(head, HEAD_BYTES) : head;
    MimeType matched = RULES.of(cut);
    if (matched == null) {
      return detected(TEXT, cut);
    }
    return MARKUP.contains(matched.getName()) ? detected(TIKA, cut) : matched.getType().toString();
  }

  private static String detected(Detector detector, byte[] head) {
    try {
      return detector.detect(new ByteArrayInputStream(head), new Metadata()).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is a raw file, whose picture no other format decodes. */
  public static boolean isRaw(String mediaType) {
    return RAW.contains(mediaType) || mediaType.startsWith("image/x-raw-");
  }

  /** Whether the bytes of such files are worth handing to a format. */
  public static boolean isReadable(String mediaType) {
    return mediaType.startsWith("image/")
        || mediaType.startsWith("video/")
        || VideoContainers.opens(mediaType);
  }
}
