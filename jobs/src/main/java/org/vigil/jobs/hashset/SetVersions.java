package org.vigil.jobs.hashset;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.Snapshot;

/** The hash sets and their versions, as a published night shows them. */
public final class SetVersions {
  private SetVersions() {}

  /** One row per version, and per refused file, by set and number. */
  public static Dataset<Row> of(Snapshot snapshot) {
    return snapshot.query(
        """
        SELECT h.name AS hash_set, h.number AS version, h.in_force, h.kind, h.format, h.region,
               h.held AS entries, h.disputed, h.opened, h.closed, h.retracted,
               h.night, r.published_at AS imported_at, substr(h.version, 1, 12) AS sha256,
               h.refusal
        FROM hash_sets h
        LEFT JOIN runs r ON r.night = h.night AND r.status = 'published'
        ORDER BY h.name, h.number NULLS LAST, h.version
        """);
  }
}
