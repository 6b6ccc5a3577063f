package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.col;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.known.KnownMedia;

/**
 * What the matcher sees of an entry of a hash set.
 *
 * @param entryId unique within its set only
 * @param photoDna in digits that two spellings share
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record EntryHashes(
    String hashSet,
    String entryId,
    @Nullable String sha256,
    @Nullable String sha1,
    @Nullable String md5,
    @Nullable String photoDna,
    @Nullable String pdq,
    @Nullable Integer pdqQuality) {

  static Dataset<EntryHashes> of(Dataset<KnownMedia> known) {
    return known
        .select(
            col("hashSet"),
            col("entryId"),
            col("sha256"),
            col("sha1"),
            col("md5"),
            PhotoDna.digits(col("photoDna")).as("photoDna"),
            col("pdq"),
            col("pdqQuality"))
        .as(RecordEncoder.of(EntryHashes.class));
  }
}
