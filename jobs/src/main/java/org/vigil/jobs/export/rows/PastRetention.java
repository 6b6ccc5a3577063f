package org.vigil.jobs.export.rows;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.vigil.jobs.text.VisibleText;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.Case;
import org.vigil.model.ledger.Run;

/** The cases whose material was to be purged before the day that a night counts ages from. */
public final class PastRetention {
  private PastRetention() {}

  /** The cases, the longest overdue first. */
  public static List<Case> of(Snapshot snapshot, Run run) {
    return of(snapshot, run.asOf());
  }

  /** The cases that were to be purged before the day of a moment, the longest overdue first. */
  public static List<Case> of(Snapshot snapshot, Instant moment) {
    return snapshot
        .rows(Tables.CASES)
        .filter(col("retainUntil").lt(LocalDate.ofInstant(moment, ZoneOffset.UTC).toString()))
        .orderBy("retainUntil", "caseId")
        .collectAsList();
  }

  /** What is to be done, in words. */
  public static String sentence(Case overdue) {
    return "Past retain_until: the material of case %s was to be kept until %s; it stays until keep has purged it."
        .formatted(VisibleText.of(overdue.caseId()), overdue.retainUntil());
  }
}
