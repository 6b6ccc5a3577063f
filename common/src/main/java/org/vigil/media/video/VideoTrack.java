package org.vigil.media.video;

import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** The track of an open container that shows the film. */
final class VideoTrack {
  private static final double DEFAULT_RATE = 25;

  private final AVStream stream;
  private final double tick;
  private final long start;
  private final double rate;

  private VideoTrack(AVStream stream) {
    this.stream = stream;
    this.tick = ratio(stream.time_base());
    this.start = stream.start_time() == avutil.AV_NOPTS_VALUE ? 0 : stream.start_time();
    double declared = ratio(stream.avg_frame_rate());
    this.rate = declared > 0 ? declared : DEFAULT_RATE;
  }

  private static double ratio(AVRational rational) {
    return rational.den() == 0 ? 0 : (double) rational.num() / rational.den();
  }

  /** The best of those that are no cover; null if there is none. The others are not read. */
  static @Nullable VideoTrack of(AVFormatContext container) {
    int best =
        avformat.av_find_best_stream(
            container, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
    IntStream.range(0, container.nb_streams())
        .filter(index -> index != best)
        .forEach(index -> container.streams(index).discard(avcodec.AVDISCARD_ALL));
    if (best < 0) {
      return null;
    }
    AVStream stream = container.streams(best);
    boolean cover = (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0;
    return cover ? null : new VideoTrack(stream);
  }

  AVStream stream() {
    return stream;
  }

  /** Whether a packet is of this track. */
  boolean has(AVPacket packet) {
    return packet.stream_index() == stream.index();
  }

  /**
   * When a packet is presented, or else decoded; if it declares neither, so many frames from the
   * start.
   */
  double seconds(AVPacket packet, long frames) {
    long time = packet.pts() == avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts();
    return time == avutil.AV_NOPTS_VALUE ? frames / rate : seconds(time);
  }

  /** A time of this track, from its start. */
  double seconds(long time) {
    return Math.max(0, ((double) time - start) * tick);
  }

  /** How many frames there are in a second, as a rule. */
  double rate() {
    return rate;
  }
}
