package org.vigil.media.embedded;

import java.nio.ByteBuffer;
import org.vigil.media.box.TiffDirectory;
import org.vigil.media.facts.Part;
import org.vigil.media.facts.PartList;

/**
 * The JPEGs that the directories of a TIFF point to: thumbnails in EXIF, previews in raw files, the
 * further pictures of a multi-picture file (CIPA DC-007).
 */
final class TiffParts {
  private static final int STRIP_OFFSETS = 273;
  private static final int STRIP_BYTE_COUNTS = 279;
  private static final int JPEG_OFFSET = 513;
  private static final int JPEG_LENGTH = 514;
  private static final int PANASONIC_JPEG = 46;
  private static final int PHOTOSHOP = 34377;
  private static final int PICTURES = 0xb002;
  private static final int PICTURE_BYTES = 16;

  private TiffParts() {}

  /** What EXIF holds: a thumbnail is what the second directory, or one after it, points to. */
  static void exif(ByteBuffer file, int at, int length, PartList parts) {
    for (TiffDirectory directory : TiffDirectory.all(file.slice(at, length))) {
      long offset = directory.number(JPEG_OFFSET, 0);
      long bytes = directory.number(JPEG_LENGTH, 0);
      if (directory.chained() > 0 && offset >= 0) {
        parts.jpeg(Part.Kind.THUMBNAIL, at + offset, bytes);
      }
    }
  }

  /**
   * What a file that is a TIFF holds. Single strips count in raw files only: elsewhere they are the
   * picture itself.
   */
  static void file(ByteBuffer file, boolean raw, PartList parts) {
    for (TiffDirectory directory : TiffDirectory.all(file)) {
      Part.Kind kind = directory.chained() == 1 ? Part.Kind.THUMBNAIL : Part.Kind.PREVIEW;
      parts.jpeg(kind, directory.number(JPEG_OFFSET, 0), directory.number(JPEG_LENGTH, 0));
      parts.jpeg(
          Part.Kind.PREVIEW, directory.place(PANASONIC_JPEG), directory.count(PANASONIC_JPEG));
      if (raw && directory.count(STRIP_OFFSETS) == 1) {
        parts.jpeg(
            Part.Kind.PREVIEW,
            directory.number(STRIP_OFFSETS, 0),
            directory.number(STRIP_BYTE_COUNTS, 0));
      }
      PhotoshopParts.resources(file, directory.place(PHOTOSHOP), directory.count(PHOTOSHOP), parts);
    }
  }

  /** The pictures after the first, which is the file itself. */
  static void pictures(ByteBuffer file, int at, int length, PartList parts) {
    for (TiffDirectory directory : TiffDirectory.all(file.slice(at, length))) {
      long end = directory.place(PICTURES) + directory.count(PICTURES);
      long entry = directory.place(PICTURES) + PICTURE_BYTES;
      for (; entry > 0 && entry + PICTURE_BYTES <= Math.min(end, length); entry += PICTURE_BYTES) {
        long bytes = Integer.toUnsignedLong(directory.tiff().getInt((int) entry + 4));
        long offset = Integer.toUnsignedLong(directory.tiff().getInt((int) entry + 8));
        parts.jpeg(Part.Kind.PICTURE, at + offset, bytes);
      }
    }
  }
}
