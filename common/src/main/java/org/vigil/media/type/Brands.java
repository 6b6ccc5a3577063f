package org.vigil.media.type;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Map.entry;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The containers whose content a brand tells: ISO base media (ISO/IEC 14496-12, major and
 * compatible brands), Matroska (RFC 8794, DocType) and Fujifilm's raw files.
 */
final class Brands {
  private static final int EBML = 0x1a45dfa3;

  private static final Map<String, String> MAJOR =
      Map.ofEntries(
          entry("heic", "image/heic"),
          entry("heix", "image/heic"),
          entry("heim", "image/heic"),
          entry("heis", "image/heic"),
          entry("hevc", "image/heic-sequence"),
          entry("hevx", "image/heic-sequence"),
          entry("mif1", "image/heif"),
          entry("msf1", "image/heif-sequence"),
          entry("avif", "image/avif"),
          entry("avis", "image/avif"),
          entry("crx ", "image/x-canon-cr3"),
          entry("qt  ", "video/quicktime"),
          entry("M4V ", "video/x-m4v"),
          entry("M4VH", "video/x-m4v"),
          entry("M4VP", "video/x-m4v"),
          entry("M4A ", "audio/mp4"),
          entry("M4B ", "audio/mp4"),
          entry("M4P ", "audio/mp4"),
          entry("jp2 ", "image/jp2"),
          entry("jpx ", "image/jpx"));

  /** What QuickTime files without a brand begin with. */
  private static final Set<String> QUICKTIME_BOXES = Set.of("moov", "mdat", "wide", "pnot");

  private Brands() {}

  /** The type of such a container, or null if this is none. */
  static @Nullable String of(byte[] head) {
    if (head.length < 16) {
      return null;
    }
    if (text(head, 0, 15).equals("FUJIFILMCCD-RAW")) {
      return "image/x-fujifilm-raf";
    }
    String box = text(head, 4, 4);
    if (box.equals("ftyp")) {
      return isoMedia(head);
    }
    if (QUICKTIME_BOXES.contains(box)) {
      return "video/quicktime";
    }
    if (transportStream(head, 0, 188) || transportStream(head, 4, 192)) {
      return "video/mp2t";
    }
    return ByteBuffer.wrap(head).getInt() == EBML ? matroska(head) : VideoStreams.of(head);
  }

  /** Packets of the same length, each of which begins with a G (ISO/IEC 13818-1). */
  private static boolean transportStream(byte[] head, int from, int packetBytes) {
    boolean all = head.length > from + 4 * packetBytes;
    for (int packet = 0; all && packet < 5; packet++) {
      all = head[from + packet * packetBytes] == 'G';
    }
    return all;
  }

  private static String isoMedia(byte[] head) {
    String major = text(head, 8, 4);
    if (major.equals("mif1") || major.equals("msf1")) {
      return image(head, major);
    }
    if (major.startsWith("3g2")) {
      return "video/3gpp2";
    }
    if (major.startsWith("3g")) {
      return "video/3gpp";
    }
    return MAJOR.getOrDefault(major, "video/mp4");
  }

  /** The general brand of images: a compatible brand may be more exact. */
  private static String image(byte[] head, String major) {
    int end = Math.min(ByteBuffer.wrap(head).getInt(), Math.min(head.length, 256));
    for (int at = 16; at + 4 <= end; at += 4) {
      String brand = text(head, at, 4);
      if (brand.equals("avif") || brand.equals("heic") || brand.equals("heix")) {
        return MAJOR.getOrDefault(brand, "image/heif");
      }
    }
    return MAJOR.getOrDefault(major, "image/heif");
  }

  private static String matroska(byte[] head) {
    return text(head, 0, 64).contains("webm") ? "video/webm" : "video/x-matroska";
  }

  private static String text(byte[] head, int from, int length) {
    return new String(head, from, Math.min(length, head.length - from), ISO_8859_1);
  }
}
