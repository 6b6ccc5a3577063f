package org.vigil.media.facts;

import java.io.Serializable;
import java.time.Duration;

/**
 * How the frames of a video are sampled, and what that may cost.
 *
 * @param bytesLimit larger videos are digested only
 * @param keyGap where key frames are further apart than this, all frames between are decoded
 * @param step how much time lies between two sampled frames, at least
 * @param framesLimit how many different frames in a row are kept
 * @param pixelLimit how many pixels are decoded in all
 */
public record VideoLimits(
    long bytesLimit, Duration keyGap, Duration step, int framesLimit, long pixelLimit)
    implements Serializable {
  /** What an answer holds at most. */
  public static final int MOST_FRAMES = 1_000_000;

  public VideoLimits {
    within("decoding.video.bytes", bytesLimit, 0, Long.MAX_VALUE);
    within("decoding.video.key-gap in ms", keyGap.toMillis(), 0, Duration.ofDays(1).toMillis());
    within("decoding.video.step in ms", step.toMillis(), 1, Duration.ofDays(1).toMillis());
    within("decoding.video.frames", framesLimit, 1, MOST_FRAMES);
    within("decoding.video.pixels", pixelLimit, 1, Long.MAX_VALUE);
  }

  /**
   * 64 GiB; a frame a second, from key frames if they are at most 2 s apart; ten hours of such
   * frames, and half a tera of pixels: two hours of a film in high definition, each frame of it.
   */
  public static VideoLimits standard() {
    return new VideoLimits(
        64L << 30, Duration.ofSeconds(2), Duration.ofSeconds(1), 36_000, 500_000_000_000L);
  }

  public double keyGapSeconds() {
    return keyGap.toMillis() / 1000.0;
  }

  public double stepSeconds() {
    return step.toMillis() / 1000.0;
  }

  /** Refuses a value that is out of range, by the name of its setting. */
  static void within(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to " + most + ", not " + value);
    }
  }
}
