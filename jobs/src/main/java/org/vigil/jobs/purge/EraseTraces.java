package org.vigil.jobs.purge;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.vigil.lake.Lake;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.run.Job;
import org.vigil.run.JobRun;

/**
 * Takes away what still names a purged case once all stations have taken back what they had made of
 * it: its sources, its own rows, and the leads that its material was part of.
 */
public final class EraseTraces implements Job {
  private static final List<Table<?>> OF_CASES =
      List.of(
          Tables.SOURCES,
          Tables.JUDGED_CASES,
          Tables.CASE_VIEWS,
          Tables.CASE_LINKS,
          Tables.FAULTS,
          // Last, since by them one that was cut off finds that it has not ended.
          Tables.CASES);

  private static final String NOTHING = "nothing names a purged case";

  @Override
  public String name() {
    return "erase";
  }

  @Override
  public String sentence() {
    return "Take away what still names a purged case.";
  }

  @Override
  public String run(JobRun run) {
    if (run.purgedCases().isEmpty()) {
      return NOTHING;
    }
    Lake lake = run.lake();
    Column purged = col("caseId").isInCollection(run.purgedCases());
    if (lake.read(Tables.CASES).filter(purged).isEmpty()) {
      return NOTHING;
    }
    Dataset<String> ordered =
        lake.spark().createDataset(List.copyOf(run.purgedCases()), Encoders.STRING());
    Dataset<Row> leads =
        lake.read(Tables.LEADS)
            .join(
                ordered.toDF("ordered"), array_contains(col("cases"), col("ordered")), "left_semi")
            .select("leadId");
    Dataset<String> naming = leads.as(Encoders.STRING()).localCheckpoint();
    lake.remove(Tables.LEAD_EVIDENCE, "lead_id", naming, run.commit("erase"));
    lake.remove(Tables.LEADS, "lead_id", naming, run.commit("erase"));
    for (Table<?> table : OF_CASES) {
      lake.remove(table, "case_id", ordered, run.commit("erase"));
    }
    return "%,d leads that named a purged case are gone with it".formatted(naming.count());
  }
}
