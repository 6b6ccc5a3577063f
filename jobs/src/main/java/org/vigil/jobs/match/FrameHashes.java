package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.VideoFrame;

/**
 * What the matcher sees of a frame of a video.
 *
 * @param pdqTurned the hashes of it turned and mirrored, in the order of the symmetries
 * @param compared whether it stands for the video
 */
public record FrameHashes(
    String sha256,
    int frame,
    double timestampSeconds,
    String pdq,
    int pdqQuality,
    List<String> pdqTurned,
    boolean compared) {

  static Dataset<FrameHashes> of(Dataset<VideoFrame> frames) {
    return frames
        .select(
            col("sha256"),
            col("frame"),
            col("timestampSeconds"),
            col("pdq"),
            col("pdqQuality"),
            col("pdqTurned"),
            col("compared"))
        .as(RecordEncoder.of(FrameHashes.class));
  }
}
