package org.vigil.jobs.scan;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.vigil.container.Limits;
import org.vigil.container.WeightLimits;
import org.vigil.media.facts.MediaLimits;
import org.vigil.media.facts.VideoLimits;

/**
 * How sources are read, from {@code vigil.scan}.
 *
 * @param batchBytes about how many bytes of sources are read between two commits
 * @param sliceBytes about how long the slices of a large archive are
 * @param tasksPerCore into how many tasks a batch is cut for each core, at least
 * @param accept URIs of sources whose reading counts although it broke off, or a count differs
 * @param stallLimit how long one read of a source may give nothing
 * @param freeText whether comments in case files and reports are kept, and not only that they are
 *     there
 */
record ScanSettings(
    long batchBytes,
    long sliceBytes,
    int tasksPerCore,
    List<String> accept,
    Duration stallLimit,
    boolean freeText,
    Limits limits,
    MediaLimits media)
    implements Serializable {

  ScanSettings {
    accept = List.copyOf(accept);
    if (batchBytes <= 0 || sliceBytes <= 0 || tasksPerCore <= 0) {
      throw new IllegalArgumentException(
          "batch-bytes, slice-bytes and tasks-per-core must be above 0");
    }
    if (stallLimit.isNegative() || stallLimit.isZero()) {
      throw new IllegalArgumentException("stall-limit must be above 0");
    }
  }

  /** The limits in words: what a reading that they cut short was made under. */
  String limitsText() {
    return limits + " " + media;
  }

  static ScanSettings from(Config scan) {
    return new ScanSettings(
        scan.getBytes("batch-bytes"),
        scan.getBytes("slice-bytes"),
        scan.getInt("tasks-per-core"),
        scan.getStringList("accept"),
        scan.getDuration("stall-limit"),
        scan.getBoolean("free-text"),
        limits(scan.getConfig("limits")),
        media(scan.getConfig("decoding")));
  }

  private static Limits limits(Config limits) {
    return new Limits(
        limits.getInt("depth"),
        limits.getLong("members"),
        limits.getBytes("expanded-bytes"),
        limits.getInt("name-length"),
        limits.getBytes("spill-bytes"),
        new WeightLimits(
            limits.getLong("expansion"),
            limits.getBytes("expansion-floor"),
            limits.getDuration("time"),
            limits.getDuration("time-per-megabyte")));
  }

  private static MediaLimits media(Config decoding) {
    return new MediaLimits(
        decoding.getBytes("bytes"),
        decoding.getLong("pixels"),
        decoding.getInt("worker-heap-megabytes"),
        decoding.getInt("files-per-worker"),
        decoding.getDuration("time-limit"),
        decoding.getDuration("time-per-megabyte"),
        decoding.getBoolean("scaled"),
        video(decoding.getConfig("video")));
  }

  private static VideoLimits video(Config video) {
    return new VideoLimits(
        video.getBytes("bytes"),
        video.getDuration("key-gap"),
        video.getDuration("step"),
        video.getInt("frames"),
        video.getLong("pixels"));
  }
}
