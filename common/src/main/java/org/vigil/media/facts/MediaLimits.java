package org.vigil.media.facts;

import java.io.Serializable;
import java.time.Duration;

/**
 * What reading one media may cost.
 *
 * @param decodeBytesLimit larger files are digested, but not decoded
 * @param pixelLimit pictures of more pixels are not decoded
 * @param workerHeapMegabytes the heap of the process that decodes
 * @param filesPerWorker after so many files the process is replaced by a fresh one
 * @param timeLimit how long one file may take, ...
 * @param timePerMegabyte ... and how much longer for each megabyte of it
 * @param scaled whether large JPEG pictures are hashed from a smaller decode
 * @param video how videos are sampled
 */
public record MediaLimits(
    long decodeBytesLimit,
    long pixelLimit,
    int workerHeapMegabytes,
    int filesPerWorker,
    Duration timeLimit,
    Duration timePerMegabyte,
    boolean scaled,
    VideoLimits video)
    implements Serializable {
  /** Of the time that a file may take, the part after which no more frames are decoded. */
  private static final double DECODING_SHARE = 0.75;

  public MediaLimits {
    // A request carries its length as an int.
    VideoLimits.within("decoding.bytes", decodeBytesLimit, 0, 1L << 30);
    VideoLimits.within("decoding.pixels", pixelLimit, 1, Integer.MAX_VALUE);
    VideoLimits.within("decoding.worker-heap-megabytes", workerHeapMegabytes, 16, 1 << 20);
    VideoLimits.within("decoding.files-per-worker", filesPerWorker, 1, Integer.MAX_VALUE);
    VideoLimits.within(
        "decoding.time-limit in ms", timeLimit.toMillis(), 1, Duration.ofHours(1).toMillis());
    VideoLimits.within(
        "decoding.time-per-megabyte in ms",
        timePerMegabyte.toMillis(),
        0,
        Duration.ofMinutes(1).toMillis());
  }

  /** 256 MiB and 200 megapixels at most, in a heap of 512 MB; 60 s and 2 s for each megabyte. */
  public static MediaLimits standard() {
    return new MediaLimits(
        256L << 20,
        200_000_000,
        512,
        10_000,
        Duration.ofSeconds(60),
        Duration.ofSeconds(2),
        true,
        VideoLimits.standard());
  }

  /** How long a file of this size may take. */
  public Duration timeFor(long sizeBytes) {
    return timeLimit.plus(timePerMegabyte.multipliedBy(sizeBytes / 1_000_000));
  }

  /** How long the frames of a video of this size may be decoded, so that those found are kept. */
  public Duration decodingTimeFor(long sizeBytes) {
    return Duration.ofMillis((long) (timeFor(sizeBytes).toMillis() * DECODING_SHARE));
  }
}
