package org.vigil.jobs.scan;

import com.typesafe.config.Config;
import java.io.Serializable;
import org.vigil.archive.Limits;
import org.vigil.media.MediaLimits;

/**
 * How sources are read, from {@code vigil.scan}.
 *
 * @param batchBytes about how many bytes of sources are read between two commits
 * @param slicesPerCore into how many slices a batch is cut for each core
 */
record ScanSettings(long batchBytes, int slicesPerCore, Limits limits, MediaLimits media)
    implements Serializable {

  ScanSettings {
    if (batchBytes <= 0 || slicesPerCore <= 0) {
      throw new IllegalArgumentException(
          "vigil.scan: batch-bytes and slices-per-core must be above 0");
    }
  }

  static ScanSettings from(Config scan) {
    return new ScanSettings(
        scan.getBytes("batch-bytes"),
        scan.getInt("slices-per-core"),
        limits(scan.getConfig("limits")),
        media(scan.getConfig("decoding")));
  }

  private static Limits limits(Config limits) {
    return new Limits(
        limits.getInt("depth"),
        limits.getLong("members"),
        limits.getBytes("expanded-bytes"),
        limits.getInt("name-length"),
        limits.getBytes("spill-bytes"));
  }

  private static MediaLimits media(Config decoding) {
    return new MediaLimits(
        decoding.getBytes("bytes"),
        decoding.getLong("pixels"),
        decoding.getInt("worker-heap-megabytes"),
        decoding.getInt("files-per-worker"),
        decoding.getDuration("time-limit"),
        decoding.getDuration("time-per-megabyte"));
  }
}
