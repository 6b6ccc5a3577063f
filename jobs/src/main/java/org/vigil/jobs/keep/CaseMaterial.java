package org.vigil.jobs.keep;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.vigil.lake.Lake;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.ledger.Run;
import org.vigil.run.ledger.Published;

/**
 * What the last night that showed a case had of it, and what of that is gone by now.
 *
 * @param digests the ids of its sources and the SHA-256 of media that no other case has
 */
record CaseMaterial(long sources, long mediaFiles, long media, Dataset<String> digests) {

  /**
   * Of the newest night that shows the case; empty where none of them can be read any more.
   *
   * @param nights the published runs, from the first to the newest
   */
  static Optional<CaseMaterial> of(Lake lake, List<Run> nights, String caseId) {
    List<Run> back = new ArrayList<>(nights);
    Collections.reverse(back);
    for (Run night : back) {
      Snapshot snapshot = Published.snapshot(lake, night);
      try {
        if (!snapshot.rows(Tables.CASES).filter(col("caseId").equalTo(caseId)).isEmpty()) {
          return Optional.of(of(snapshot, lake.read(Tables.MEDIA).toDF(), caseId));
        }
      } catch (Exception letGo) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static CaseMaterial of(Snapshot before, Dataset<Row> left, String caseId) {
    Dataset<Row> files =
        before.rows(Tables.MEDIA_FILES).filter(col("caseId").equalTo(caseId)).toDF();
    Dataset<String> sources =
        before
            .rows(Tables.SOURCES)
            .filter(col("caseId").equalTo(caseId))
            .select("sourceId")
            .as(Encoders.STRING());
    Dataset<String> gone =
        files
            .select(col("sha256").as("gone"))
            .distinct()
            .join(left, col("sha256").equalTo(col("gone")), "left_anti")
            .as(Encoders.STRING())
            .localCheckpoint();
    return new CaseMaterial(
        sources.count(), files.count(), gone.count(), sources.union(gone).localCheckpoint());
  }
}
