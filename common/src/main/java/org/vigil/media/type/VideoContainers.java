package org.vigil.media.type;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of FFmpeg's demuxers opens which type of video. */
public final class VideoContainers {
  private static final Map<String, String> DEMUXERS =
      Map.ofEntries(
          entry("video/mp4", "mov"),
          entry("video/quicktime", "mov"),
          entry("video/x-m4v", "mov"),
          entry("video/3gpp", "mov"),
          entry("video/3gpp2", "mov"),
          entry("video/x-matroska", "matroska"),
          entry("video/webm", "matroska"),
          entry("video/x-msvideo", "avi"),
          entry("video/x-flv", "flv"),
          entry("video/x-ms-wmv", "asf"),
          entry("video/x-ms-asf", "asf"),
          entry("video/mp2t", "mpegts"),
          entry("video/mpeg", "mpeg"),
          entry("video/mpv", "mpegvideo"),
          entry("video/h264", "h264"),
          entry("video/h265", "hevc"),
          entry("video/ogg", "ogg"),
          entry("video/x-dv", "dv"),
          entry("video/vnd.rn-realvideo", "rm"));

  private VideoContainers() {}

  /** The name of a demuxer, null if there is none. */
  public static @Nullable String demuxer(String mediaType) {
    return DEMUXERS.get(mediaType);
  }

  /** Whether there is one. */
  public static boolean opens(String mediaType) {
    return DEMUXERS.containsKey(mediaType);
  }
}
