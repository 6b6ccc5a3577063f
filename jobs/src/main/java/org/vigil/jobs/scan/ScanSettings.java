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
        Limits.standard(),
        MediaLimits.standard());
  }
}
