package org.vigil.media.video;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;
import org.vigil.media.box.RandomBytes;
import org.vigil.media.facts.CameraFacts;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.MediaLimits;
import org.vigil.media.facts.PictureFacts;
import org.vigil.media.picture.NativeCodecs;
import org.vigil.media.picture.NativeDecodingException;
import org.vigil.media.picture.NativeInput;
import org.vigil.media.type.VideoContainers;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/**
 * FFmpeg: the hashes of a video's frames, and what its container tells. Where a limit or a failure
 * ends it, what was found before is kept.
 */
public final class VideoFormat implements MediaFormat {
  private static final double NANOS_PER_MILLI = 1e6;

  private final MediaLimits limits;

  public VideoFormat(MediaLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith("video/") || VideoContainers.opens(mediaType);
  }

  @Override
  public Stage stage() {
    return Stage.DECODE;
  }

  @Override
  public MediaFacts read(byte[] bytes, String mediaType) {
    return read(RandomBytes.of(bytes), mediaType);
  }

  @Override
  public MediaFacts read(RandomBytes bytes, String mediaType) {
    String demuxer = VideoContainers.demuxer(mediaType);
    if (demuxer == null || NativeCodecs.version().isEmpty()) {
      String where = demuxer == null ? "" : " on this machine";
      return MediaFacts.of(issue(Reason.UNSUPPORTED_FORMAT, "No decoder for such videos" + where));
    }
    PointerScope temporaries = new PointerScope();
    try (NativeInput input = NativeInput.open(bytes, demuxer, VideoCodecs.names())) {
      return read(input.context(), bytes.sizeBytes());
    } catch (NativeDecodingException e) {
      return MediaFacts.of(issue(e));
    } finally {
      temporaries.close();
    }
  }

  private MediaFacts read(AVFormatContext container, long sizeBytes) {
    // What it cannot find out is found out while packets are decoded.
    int unused = avformat.avformat_find_stream_info(container, (PointerPointer<AVDictionary>) null);
    VideoTrack track = VideoTrack.of(container);
    CameraFacts camera = ContainerFacts.of(container, track);
    if (track == null) {
      Issue nothing = issue(Reason.DECODE_ERROR, "There is no picture track");
      return new MediaFacts(null, camera.orNull(), List.of(nothing));
    }
    FrameList frames =
        new FrameList(
            limits.video(),
            (long) (limits.decodingTimeFor(sizeBytes).toMillis() * NANOS_PER_MILLI));
    List<Issue> issues = sample(container, track, frames);
    return new MediaFacts(picture(track), camera.orNull(), issues, List.of(), frames.frames());
  }

  private static @Nullable PictureFacts picture(VideoTrack track) {
    AVCodecParameters codec = track.stream().codecpar();
    if (codec.width() < 1 || codec.height() < 1) {
      return null;
    }
    String name =
        NativeCodecs.version() + "/" + avcodec.avcodec_get_name(codec.codec_id()).getString();
    return new PictureFacts(codec.width(), codec.height(), null, name);
  }

  private List<Issue> sample(AVFormatContext container, VideoTrack track, FrameList frames) {
    List<Issue> issues = new ArrayList<>();
    try (VideoDecoder decoder = new VideoDecoder(track.stream(), limits.pixelLimit());
        FrameSampler sampler = new FrameSampler(track, decoder, limits.video(), frames)) {
      boolean whole = feed(container, track, sampler, frames);
      if (!whole) {
        issues.add(issue(Reason.TRUNCATED, "The video ends too soon"));
      }
      if (decoder.failures() > 0) {
        issues.add(issue(Reason.DECODE_ERROR, "Some frames cannot be decoded"));
      }
    } catch (NativeDecodingException e) {
      issues.add(issue(e));
    }
    issues.addAll(frames.issues());
    if (frames.frames().isEmpty() && issues.isEmpty()) {
      issues.add(issue(Reason.DECODE_ERROR, "There is no frame"));
    }
    return issues;
  }

  /** Whether the container could be read to its end. */
  private static boolean feed(
      AVFormatContext container, VideoTrack track, FrameSampler sampler, FrameList frames) {
    AVPacket packet = avcodec.av_packet_alloc();
    try {
      boolean whole = true;
      int status = avformat.av_read_frame(container, packet);
      while (status >= 0) {
        frames.check();
        if (track.has(packet)) {
          whole &= (packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) == 0;
          sampler.take(packet);
        }
        avcodec.av_packet_unref(packet);
        status = avformat.av_read_frame(container, packet);
      }
      sampler.end();
      return whole && status == avutil.AVERROR_EOF();
    } finally {
      avcodec.av_packet_free(packet);
    }
  }

  private static Issue issue(NativeDecodingException e) {
    return issue(e.reason(), String.valueOf(e.getMessage()));
  }

  private static Issue issue(Reason reason, String message) {
    return new Issue(Stage.DECODE, reason, message);
  }
}
