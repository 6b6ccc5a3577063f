package org.vigil.container.isolated.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/** First bytes that only a picture, a film or a container has. */
final class FileSignatures {
  static final int HEAD_BYTES = 64;

  private static final String JPEG = "\u00FF\u00D8\u00FF";
  private static final List<String> MAGIC =
      List.of(
          JPEG,
          "\u0089PNG\r\n",
          "GIF8",
          "II*\0",
          "MM\0*",
          "RIFF",
          "PK\u0003\u0004",
          "%PDF-",
          "Rar!\u001A\u0007",
          "7z\u00BC\u00AF",
          "MSCF\0\0\0\0",
          "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");

  /** The headers of thumbnails in Thumbs.db, old and new. */
  private static final int[] THUMBNAIL_HEADER_BYTES = {12, 16, 24};

  private FileSignatures() {}

  /** Where a file begins in a stream that begins so, or -1. */
  static int offset(byte[] head) {
    String text = new String(head, ISO_8859_1);
    if (MAGIC.stream().anyMatch(text::startsWith)) {
      return 0;
    }
    for (int header : THUMBNAIL_HEADER_BYTES) {
      if (text.startsWith(JPEG, header)) {
        return header;
      }
    }
    return -1;
  }
}
