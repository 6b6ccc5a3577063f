package org.vigil.media.picture;

import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.vigil.model.term.Reason;

/** Decodes one compressed frame, in this thread, with one of a few decoders. */
public final class FrameDecoder implements AutoCloseable {
  /** The names of those that may be used. */
  private static final Map<Integer, String> ALLOWED =
      Map.of(
          avcodec.AV_CODEC_ID_HEVC, "hevc",
          avcodec.AV_CODEC_ID_AV1, "libaom-av1",
          avcodec.AV_CODEC_ID_MJPEG, "mjpeg",
          avcodec.AV_CODEC_ID_WEBP, "webp");

  private final AVCodecContext context;
  private final AVCodec codec;

  /** The names of all, with commas between. */
  static String names() {
    return String.join(",", ALLOWED.values());
  }

  /** A decoder for frames of at most so many pixels. */
  FrameDecoder(int codecId, long pixelLimit) {
    String name = ALLOWED.get(codecId);
    AVCodec found = name == null ? null : avcodec.avcodec_find_decoder_by_name(name);
    if (found == null) {
      throw new NativeDecodingException(
          Reason.UNSUPPORTED_METHOD, "No decoder for what is in such a container");
    }
    codec = found;
    context = avcodec.avcodec_alloc_context3(codec);
    context.thread_count(1);
    context.max_pixels(pixelLimit);
  }

  /** Decodes a frame of a stream, and shows it. */
  void decode(AVCodecParameters stream, AVPacket packet, Consumer<AVFrame> viewer) {
    checked(avcodec.avcodec_parameters_to_context(context, stream));
    decode(packet, viewer);
  }

  /** Decodes a frame that stands alone, and shows it. */
  void decode(byte[] bytes, Consumer<AVFrame> viewer) {
    AVPacket packet = avcodec.av_packet_alloc();
    try {
      checked(avcodec.av_new_packet(packet, bytes.length));
      packet.data().put(bytes, 0, bytes.length);
      decode(packet, viewer);
    } finally {
      avcodec.av_packet_free(packet);
    }
  }

  private void decode(AVPacket packet, Consumer<AVFrame> viewer) {
    checked(avcodec.avcodec_open2(context, codec, (AVDictionary) null));
    AVFrame frame = avutil.av_frame_alloc();
    try {
      checked(avcodec.avcodec_send_packet(context, packet));
      checked(avcodec.avcodec_send_packet(context, null));
      checked(avcodec.avcodec_receive_frame(context, frame));
      viewer.accept(frame);
    } finally {
      avutil.av_frame_free(frame);
    }
  }

  public static void checked(int status) {
    if (status < 0) {
      throw new NativeDecodingException(status);
    }
  }

  @Override
  public void close() {
    avcodec.avcodec_free_context(context);
  }
}
