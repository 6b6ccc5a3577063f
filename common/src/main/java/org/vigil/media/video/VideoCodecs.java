package org.vigil.media.video;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

/** The decoders of video that may be used: what cameras, phones and the web have made. */
final class VideoCodecs {
  private static final List<String> NAMES =
      List.of(
          "h264",
          "hevc",
          "vvc",
          "mpeg4",
          "mpeg2video",
          "mpeg1video",
          "vp8",
          "vp9",
          "libaom-av1",
          "h261",
          "h263",
          "h263i",
          "flv",
          "vp3",
          "theora",
          "vp5",
          "vp6",
          "vp6f",
          "vp6a",
          "wmv1",
          "wmv2",
          "wmv3",
          "vc1",
          "msmpeg4v1",
          "msmpeg4v2",
          "msmpeg4",
          "mjpeg",
          "mjpegb",
          "dvvideo",
          "prores",
          "dnxhd",
          "cfhd",
          "svq1",
          "svq3",
          "cinepak",
          "rpza",
          "qtrle",
          "msvideo1",
          "indeo2",
          "indeo3",
          "indeo4",
          "indeo5",
          "rv10",
          "rv20",
          "rv30",
          "rv40",
          "rawvideo",
          "huffyuv",
          "ffvhuff",
          "ffv1",
          "utvideo",
          "png",
          "flashsv",
          "flashsv2",
          "jpeg2000");

  private VideoCodecs() {}

  /** Their names, with commas between. */
  static String names() {
    return String.join(",", NAMES);
  }

  /** That for a codec, null if there is none. */
  static @Nullable AVCodec decoder(int codecId) {
    String name = Known.BY_ID.get(codecId);
    return name == null ? null : avcodec.avcodec_find_decoder_by_name(name);
  }

  /** So that native code is asked only when there is a video. */
  private static final class Known {
    static final Map<Integer, String> BY_ID = byId();

    private static Map<Integer, String> byId() {
      Map<Integer, String> byId = new LinkedHashMap<>();
      for (String name : NAMES) {
        AVCodec codec = avcodec.avcodec_find_decoder_by_name(name);
        if (codec != null) {
          byId.putIfAbsent(codec.id(), name);
        }
      }
      return Collections.unmodifiableMap(byId);
    }
  }
}
