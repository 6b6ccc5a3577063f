package org.vigil.media.video;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.vigil.media.picture.FrameDecoder;
import org.vigil.media.picture.NativeDecodingException;
import org.vigil.model.term.Reason;

/** Decodes the packets of a track, in this thread; a packet that it cannot decode is counted. */
final class VideoDecoder implements AutoCloseable {
  private final AVCodecContext context;
  private final AVFrame frame = avutil.av_frame_alloc();
  private int failures;

  /** A decoder for frames of at most so many pixels. */
  VideoDecoder(AVStream stream, long pixelLimit) {
    AVCodec codec = VideoCodecs.decoder(stream.codecpar().codec_id());
    if (codec == null) {
      throw new NativeDecodingException(
          Reason.UNSUPPORTED_METHOD, "No decoder for what is in such a container");
    }
    context = avcodec.avcodec_alloc_context3(codec);
    FrameDecoder.checked(avcodec.avcodec_parameters_to_context(context, stream.codecpar()));
    context.thread_count(1);
    context.max_pixels(pixelLimit);
    context.pkt_timebase(stream.time_base());
    FrameDecoder.checked(avcodec.avcodec_open2(context, codec, (AVDictionary) null));
  }

  /** Shows what a packet brings out, which may be frames of packets before it. */
  void decode(AVPacket packet, Consumer<AVFrame> viewer) {
    if (avcodec.avcodec_send_packet(context, packet) < 0) {
      failures++;
    }
    show(viewer);
  }

  /** Shows the frames that the decoder still buffers; it is then ready for a key frame. */
  void drain(Consumer<AVFrame> viewer) {
    if (avcodec.avcodec_send_packet(context, null) >= 0) {
      show(viewer);
    }
    flush();
  }

  /** Forgets all frames. */
  void flush() {
    avcodec.avcodec_flush_buffers(context);
  }

  private void show(Consumer<AVFrame> viewer) {
    int status = avcodec.avcodec_receive_frame(context, frame);
    while (status >= 0) {
      if (frame.decode_error_flags() != 0) {
        failures++;
      }
      viewer.accept(frame);
      avutil.av_frame_unref(frame);
      status = avcodec.avcodec_receive_frame(context, frame);
    }
    if (status != avutil.AVERROR_EAGAIN() && status != avutil.AVERROR_EOF()) {
      failures++;
    }
  }

  /** How often it could not decode what it was given, or not wholly. */
  int failures() {
    return failures;
  }

  @Override
  public void close() {
    avutil.av_frame_free(frame);
    avcodec.avcodec_free_context(context);
  }
}
