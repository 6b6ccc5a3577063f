package org.vigil.media;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Chooses the frames of a video that are hashed: its key frames, which are decoded alone. Packets
 * that follow a key frame are held until the next one comes; if that takes too long they are
 * decoded, and all up to it.
 */
final class FrameSampler implements AutoCloseable {
  /** More is not held, however soon the next key frame may come. */
  private static final long MOST_HELD_BYTES = 64L << 20;

  /** Frames are seldom shown on the dot. */
  private static final double SLACK_SECONDS = 0.02;

  private final VideoTrack track;
  private final VideoDecoder decoder;
  private final VideoLimits limits;
  private final FrameList frames;
  private final List<AVPacket> held = new ArrayList<>();
  private long heldBytes;
  private boolean begun;
  private boolean everyFrame;
  private long packets;
  private long keyNumber;
  private double keySeconds;
  private long shown;
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
      hold(packet);
      if (seconds - keySeconds > limits.keyGapSeconds() || heldBytes > MOST_HELD_BYTES) {
        decodeHeld();
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
    if (seconds >= next) {
      decoder.decode(packet, this::seeKey);
      decoder.drain(this::seeKey);
    }
    hold(packet);
  }

  private void hold(AVPacket packet) {
    held.add(avcodec.av_packet_clone(packet));
    heldBytes += packet.size();
  }

  private void decodeHeld() {
    everyFrame = true;
    shown = 0;
    decoder.flush();
    held.forEach(packet -> decoder.decode(packet, this::see));
    release();
  }

  private void seeKey(AVFrame frame) {
    frames.decoded(frame);
    if (keySeconds >= next) {
      sample(keyNumber, keySeconds, frame);
    }
  }

  private void see(AVFrame frame) {
    frames.decoded(frame);
    long time = frame.best_effort_timestamp();
    double seconds =
        time == avutil.AV_NOPTS_VALUE
            ? keySeconds + shown / track.rate()
            : Math.max(keySeconds, track.seconds(time));
    if (seconds >= next) {
      sample(keyNumber + shown, seconds, frame);
    }
    shown++;
  }

  private void sample(long number, double seconds, AVFrame frame) {
    frames.add(number, seconds, frame);
    next = seconds + limits.stepSeconds() - SLACK_SECONDS;
  }

  /** Sees what is held back of the frames since the last key frame. */
  void end() {
    if (everyFrame) {
      decoder.drain(this::see);
    }
    release();
  }

  private void release() {
    held.forEach(avcodec::av_packet_free);
    held.clear();
    heldBytes = 0;
  }

  @Override
  public void close() {
    release();
  }
}
