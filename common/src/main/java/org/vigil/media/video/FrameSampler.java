package org.vigil.media.video;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.vigil.media.facts.VideoLimits;

/**
 * Chooses the frames of a video that are hashed: its key frames, which are decoded alone. A key
 * frame and the packets that follow wait until the next one comes; if that takes too long they are
 * all decoded, and what follows up to it.
 */
final class FrameSampler implements AutoCloseable {
  /** No more may wait, however soon the next key frame may come. */
  private static final long MOST_PENDING_BYTES = 64L << 20;

  /** Frames are seldom presented exactly on time. */
  private static final double SLACK_SECONDS = 0.02;

  private final VideoTrack track;
  private final VideoDecoder decoder;
  private final VideoLimits limits;
  private final FrameList frames;
  private final List<AVPacket> pending = new ArrayList<>();
  private long pendingBytes;
  private boolean begun;
  private boolean everyFrame;
  private long packets;
  private long keyNumber;
  private double keySeconds;
  private boolean keyDecoded;
  private long presented;
  private double next;

  FrameSampler(VideoTrack track, VideoDecoder decoder, VideoLimits limits, FrameList frames) {
    this.track = track;
    this.decoder = decoder;
    this.limits = limits;
    this.frames = frames;
  }

  /** Takes the next packet of the track. */
  void take(AVPacket packet) {
    double seconds = track.seconds(packet, packets);
    boolean key = (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
    if (key || !begun) {
      begin(packet, seconds);
    } else if (everyFrame) {
      decoder.decode(packet, this::see);
    } else {
      // Frames may follow a key frame that are presented before it.
      keyNumber += seconds < keySeconds ? 1 : 0;
      hold(packet);
      if (seconds - keySeconds > limits.keyGapSeconds() || pendingBytes > MOST_PENDING_BYTES) {
        decodePending();
      }
    }
    packets++;
  }

  private void begin(AVPacket packet, double seconds) {
    end();
    // Where the clock goes back a recording begins anew.
    next = begun && seconds < keySeconds ? seconds : next;
    begun = true;
    everyFrame = false;
    keyNumber = packets;
    keySeconds = seconds;
    hold(packet);
  }

  private void hold(AVPacket packet) {
    pending.add(avcodec.av_packet_clone(packet));
    pendingBytes += packet.size();
  }

  private void decodePending() {
    everyFrame = true;
    presented = 0;
    pending.forEach(packet -> decoder.decode(packet, this::see));
    release();
  }

  private void seeKey(AVFrame frame) {
    frames.decoded(frame);
    keyDecoded = true;
    if (keySeconds >= next) {
      sample(keyNumber, keySeconds, frame, pending.get(0).size());
    }
  }

  private void see(AVFrame frame) {
    frames.decoded(frame);
    long time = frame.best_effort_timestamp();
    double seconds =
        time == avutil.AV_NOPTS_VALUE ? keySeconds + presented / track.rate() : track.seconds(time);
    if (seconds < keySeconds) {
      // It leans on frames before the key frame, which were not decoded.
      return;
    }
    if (seconds >= next) {
      sample(keyNumber + presented, seconds, frame, 0);
    }
    presented++;
  }

  private void sample(long number, double seconds, AVFrame frame, int packetBytes) {
    frames.add(number, seconds, frame, packetBytes);
    next = seconds + limits.stepSeconds() - SLACK_SECONDS;
  }

  /** Decodes what is pending of the frames since the last key frame. */
  void end() {
    if (everyFrame) {
      decoder.drain(this::see);
    } else if (begun && keySeconds >= next) {
      decodeKey();
    }
    release();
  }

  /** Decodes a key frame alone, or if it does not show then, with what follows. */
  private void decodeKey() {
    keyDecoded = false;
    decoder.decode(pending.get(0), this::seeKey);
    decoder.drain(this::seeKey);
    if (!keyDecoded) {
      decodePending();
      decoder.drain(this::see);
    }
  }

  private void release() {
    pending.forEach(avcodec::av_packet_free);
    pending.clear();
    pendingBytes = 0;
  }

  @Override
  public void close() {
    release();
  }
}
