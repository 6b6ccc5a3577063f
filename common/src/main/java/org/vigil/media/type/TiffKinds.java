package org.vigil.media.type;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The raw formats that are TIFF files (TIFF 6.0) and no picture for a TIFF decoder, which would
 * take their thumbnail for the whole. The tags of the first directory tell.
 */
final class TiffKinds {
  private static final int SUBFILE_TYPE = 254;
  private static final int MAKE = 271;
  private static final int SUB_DIRECTORIES = 330;
  private static final int DNG_VERSION = 50706;
  private static final int REDUCED = 1;
  private static final int ENTRY_BYTES = 12;

  private TiffKinds() {}

  /** The raw format of such a file, or null if this is none. */
  static @Nullable String of(byte[] head) {
    ByteBuffer tiff = ByteBuffer.wrap(head);
    if (head.length < 16) {
      return null;
    }
    int magic = tiff.getInt(0);
    if (magic == 0x49492a00) {
      return kind(tiff.order(ByteOrder.LITTLE_ENDIAN));
    }
    if (magic == 0x49495500) {
      return "image/x-panasonic-rw2";
    }
    return magic == 0x4d4d002a ? kind(tiff) : null;
  }

  private static @Nullable String kind(ByteBuffer tiff) {
    Map<Integer, Integer> tags = firstDirectory(tiff);
    if (tags.containsKey(DNG_VERSION)) {
      return "image/x-adobe-dng";
    }
    boolean reduced = tags.getOrDefault(SUBFILE_TYPE, 0) == REDUCED;
    return reduced && tags.containsKey(SUB_DIRECTORIES)
        ? maker(text(tiff, tags.getOrDefault(MAKE, 0)))
        : null;
  }

  private static @Nullable String maker(String make) {
    if (make.startsWith("NIKON")) {
      return "image/x-nikon-nef";
    }
    return make.startsWith("SONY") ? "image/x-sony-arw" : null;
  }

  /** The tags of the first directory, as far as it lies in the head, with value or offset. */
  private static Map<Integer, Integer> firstDirectory(ByteBuffer tiff) {
    Map<Integer, Integer> tags = new HashMap<>();
    int at = tiff.getInt(4);
    if (at < 8 || at > tiff.limit() - 2) {
      return tags;
    }
    int end = Math.min(tiff.limit(), at + 2 + ENTRY_BYTES * Short.toUnsignedInt(tiff.getShort(at)));
    for (int entry = at + 2; entry <= end - ENTRY_BYTES; entry += ENTRY_BYTES) {
      tags.put(Short.toUnsignedInt(tiff.getShort(entry)), tiff.getInt(entry + 8));
    }
    return tags;
  }

  private static String text(ByteBuffer tiff, int at) {
    byte[] text = new byte[8];
    if (at < 8 || at > tiff.limit() - text.length) {
      return "";
    }
    tiff.get(at, text);
    return new String(text, ISO_8859_1);
  }
}
