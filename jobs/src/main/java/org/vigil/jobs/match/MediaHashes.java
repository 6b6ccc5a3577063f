package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.col;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Media;

/**
 * What the matcher sees of a media.
 *
 * @param photoDna in digits that two spellings share
 * @param pdqTurned the hashes of it turned and mirrored, in the order of the symmetries
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record MediaHashes(
    String sha256,
    @Nullable String sha1,
    @Nullable String md5,
    @Nullable String photoDna,
    @Nullable String pdq,
    @Nullable Integer pdqQuality,
    @Nullable List<String> pdqTurned) {

  static Dataset<MediaHashes> of(Dataset<Media> media) {
    return media
        .select(
            col("sha256"),
            col("sha1"),
            col("md5"),
            PhotoDna.digits(col("photoDna")).as("photoDna"),
            col("pdq"),
            col("pdqQuality"),
            col("pdqTurned"))
        .as(RecordEncoder.of(MediaHashes.class));
  }
}
