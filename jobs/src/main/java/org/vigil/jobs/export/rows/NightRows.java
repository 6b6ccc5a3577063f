package org.vigil.jobs.export.rows;

import static org.apache.spark.sql.functions.col;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.CaseView;
import org.vigil.model.known.HashSet;
import org.vigil.model.ledger.Run;
import org.vigil.model.term.Reason;
import org.vigil.run.ledger.Ledger;

/** Gathers what the exports of a published night show. */
public final class NightRows {
  private NightRows() {}

  public static Night of(Snapshot snapshot, Run run) {
    return new Night(
        run,
        counts(snapshot, run),
        hashSets(snapshot),
        new StoredLeadList(snapshot, run.night()),
        PastRetention.of(snapshot, run),
        () -> caseViews(snapshot));
  }

  /** Cases with the most of victims who are not identified stand first. */
  private static Stream<CaseView> caseViews(Snapshot snapshot) {
    return StoredLeadList.stream(
        snapshot
            .rows(Tables.CASE_VIEWS)
            .orderBy(
                col("unidentified").desc(),
                col("known").plus(col("graded")).desc(),
                col("toView").desc(),
                col("caseId")));
  }

  private static List<HashSet> hashSets(Snapshot snapshot) {
    return snapshot.rows(Tables.HASH_SETS).filter(col("inForce")).collectAsList().stream()
        .sorted(Comparator.comparing(HashSet::name))
        .toList();
  }

  /** What the sources of a night add up to. */
  public record SourceSums(
      long cases,
      long sources,
      long listed,
      long mediaFiles,
      long directories,
      long links,
      long unread) {}

  private static SourceSums sums(Snapshot snapshot) {
    return snapshot
        .rows(Tables.SOURCES)
        .agg(
            functions.count_distinct(col("caseId")).as("cases"),
            functions.count(functions.lit(1)).as("sources"),
            total("listed"),
            total("mediaFiles"),
            total("directories"),
            total("links"),
            total("unread"))
        .as(RecordEncoder.of(SourceSums.class))
        .head();
  }

  public static NightCounts counts(Snapshot snapshot, Run run) {
    SourceSums sums = sums(snapshot);
    Map<Reason, Long> faults =
        snapshot.rows(Tables.FAULTS).groupBy("reason").count().collectAsList().stream()
            .collect(Collectors.toMap(row -> Reason.valueOf(row.getString(0)), r -> r.getLong(1)));
    return NightCountsBuilder.builder()
        .cases(sums.cases())
        .sources(sums.sources())
        .listed(sums.listed())
        .mediaFiles(sums.mediaFiles())
        .directories(sums.directories())
        .links(sums.links())
        .unread(sums.unread())
        .media(Ledger.rows(run, Tables.MEDIA))
        .known(StoredLeadList.standing(snapshot).select("sha256").distinct().count())
        .newTonight(snapshot.rows(Tables.MEDIA).filter(col("night").equalTo(run.night())).count())
        .faults(faults)
        .build();
  }

  private static Column total(String column) {
    return functions.coalesce(functions.sum(col(column)), functions.lit(0L)).as(column);
  }
}
