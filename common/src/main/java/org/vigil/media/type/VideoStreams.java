package org.vigil.media.type;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Videos that begin with what they are made of: elementary streams without a container (ISO/IEC
 * 11172-2 and 13818-2, Annex B of H.264 and H.265), DV, and containers that hold sound as often
 * (Ogg, RFC 3533; ASF; RealMedia), of which the head names the streams.
 */
final class VideoStreams {
  private static final Map<String, String> FIRST_BYTES =
      Map.of(
          "\0\0\1\u00b3", "video/mpv",
          "\0\0\0\1g", "video/h264",
          "\0\0\0\1@\1", "video/h265",
          "\u001f\u0007\0", "video/x-dv");

  /** GUIDs of the header and of streams of video (Microsoft, ASF Specification, 10.1 and 10.4). */
  private static final String ASF_HEADER = guid("3026b2758e66cf11a6d900aa0062ce6c");

  private static final String ASF_VIDEO = guid("c0ef19bc4d5bcf11a8fd00805f5c442b");

  private static final int PAGE_TYPE = 5;
  private static final int PAGE_SEGMENTS = 26;
  private static final int FIRST_PAGE = 2;

  private VideoStreams() {}

  /** The type of such a video, or null if this is none. */
  static @Nullable String of(byte[] head) {
    String text = new String(head, ISO_8859_1);
    if (text.startsWith("OggS")) {
      return ogg(text) ? "video/ogg" : null;
    }
    if (text.startsWith(ASF_HEADER)) {
      return text.contains(ASF_VIDEO) ? "video/x-ms-wmv" : null;
    }
    if (text.startsWith(".RMF")) {
      return text.contains("video/x-pn-realvideo") ? "video/vnd.rn-realvideo" : null;
    }
    return FIRST_BYTES.entrySet().stream()
        .filter(first -> text.startsWith(first.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static String guid(String hex) {
    return new String(HexFormat.of().parseHex(hex), ISO_8859_1);
  }

  /** Whether one of the streams, whose first pages are those of the file, is a video. */
  private static boolean ogg(String head) {
    int at = 0;
    while (head.startsWith("OggS", at) && head.length() > at + PAGE_SEGMENTS) {
      int segments = head.charAt(at + PAGE_SEGMENTS);
      int content = at + PAGE_SEGMENTS + 1 + segments;
      if ((head.charAt(at + PAGE_TYPE) & FIRST_PAGE) == 0 || content >= head.length()) {
        return false;
      }
      if (head.startsWith("\u0080theora", content) || head.startsWith("OVP80", content)) {
        return true;
      }
      int sizes = at + PAGE_SEGMENTS + 1;
      at = content + head.substring(sizes, content).chars().sum();
    }
    return false;
  }
}
