package org.vigil.jobs.hashset;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.known.HashSet;
import org.vigil.model.term.EntryStatus;

/**
 * What a version of a hash set did to known media.
 *
 * @param inForce how many entries are in force after it
 * @param disputed how many of those are disputed
 * @param nextExpiry when the next of those in force expires
 */
public record EntryCounts(
    long opened, long closed, long inForce, long disputed, @Nullable Instant nextExpiry) {
  static EntryCounts of(HashSet set) {
    return new EntryCounts(
        set.opened(), set.closed(), set.held(), set.disputed(), set.nextExpiry());
  }

  /** As the table has it, which may have the changes of later versions: they count for those. */
  static EntryCounts in(Lake lake, HashSet version) {
    Column number = lit(version.number());
    Column inForce =
        col("versionFrom")
            .leq(number)
            .and(col("versionTo").isNull().or(col("versionTo").gt(number)));
    return lake.read(Tables.KNOWN_MEDIA)
        .filter(col("hashSet").equalTo(version.name()))
        .agg(
            counted(col("versionFrom").equalTo(number)).as("opened"),
            counted(col("versionTo").equalTo(number)).as("closed"),
            counted(inForce).as("inForce"),
            counted(inForce.and(col("status").equalTo(EntryStatus.DISPUTED.name()))).as("disputed"),
            min(when(inForce, col("expiresAt"))).as("nextExpiry"))
        .as(RecordEncoder.of(EntryCounts.class))
        .head();
  }

  private static Column counted(Column condition) {
    return coalesce(sum(when(condition, 1L).otherwise(0L)), lit(0L));
  }
}
