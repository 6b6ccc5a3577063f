package org.vigil.jobs.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sort_array;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.HashSet;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;
import org.vigil.model.LeadOrder;
import org.vigil.model.Match;
import org.vigil.model.MediaFile;
import org.vigil.model.Run;
import org.vigil.model.term.Reason;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Gathers what the exports of a published night show. */
public final class NightRows {
  /** How many members of a lead are told in full. */
  private static final int MOST_MEMBERS = 50;

  private NightRows() {}

  static Night of(Snapshot snapshot, Run run) {
    List<Lead> leads =
        snapshot.rows(Tables.LEADS).collectAsList().stream()
            .sorted(LeadOrder.FIRST_TO_LAST)
            .toList();
    Map<String, List<LeadEvidence>> evidence =
        snapshot.rows(Tables.LEAD_EVIDENCE).collectAsList().stream()
            .sorted(
                Comparator.comparingDouble(LeadEvidence::contribution)
                    .reversed()
                    .thenComparing(LeadEvidence::signal))
            .collect(Collectors.groupingBy(LeadEvidence::leadId));
    return new Night(
        run,
        counts(snapshot, run.night()),
        hashSets(snapshot),
        leads,
        evidence,
        members(snapshot, PermittedUse.of(snapshot, run.night())),
        seriesSizes(snapshot),
        PastRetention.of(snapshot, run));
  }

  private static List<HashSet> hashSets(Snapshot snapshot) {
    return snapshot.rows(Tables.HASH_SETS).filter(col("inForce")).collectAsList().stream()
        .sorted(Comparator.comparing(HashSet::name))
        .toList();
  }

  private static Map<String, Long> seriesSizes(Snapshot snapshot) {
    return snapshot.rows(Tables.SERIES_MEMBERS).groupBy("seriesId").count().collectAsList().stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
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

  static NightCounts counts(Snapshot snapshot, int night) {
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
        .media(snapshot.rows(Tables.MEDIA).count())
        .known(standing(snapshot).select("sha256").distinct().count())
        .newTonight(snapshot.rows(Tables.MEDIA).filter(col("night").equalTo(night)).count())
        .faults(faults)
        .build();
  }

  private static Dataset<Match> standing(Snapshot snapshot) {
    return snapshot.rows(Tables.MATCHES).filter(col("nightTo").isNull());
  }

  private static Column total(String column) {
    return functions.coalesce(functions.sum(col(column)), functions.lit(0L)).as(column);
  }

  /** A member of a lead, and which lead that is. */
  public record LeadMember(String leadId, LeadMedia member) {}

  private static Map<String, List<LeadMedia>> members(Snapshot snapshot, PermittedUse permitted) {
    Dataset<Row> wanted =
        snapshot
            .rows(Tables.LEADS)
            .select(col("leadId"), posexplode(col("mediaSha256")).as(sequence("at", "sha256")))
            .filter(col("at").lt(MOST_MEMBERS));
    Dataset<Row> known =
        standing(snapshot).groupBy("sha256").agg(sort_array(collect_set("hashSet")).as("known"));
    Dataset<MediaFile> named = permitted.named(snapshot.rows(Tables.MEDIA_FILES));
    Dataset<Row> files = named.select("sha256", "sourceId", "caseId", "path").distinct();
    Dataset<Row> ahead = named.filter("takenAhead").select("sha256").distinct();
    return wanted
        .join(permitted.spokenOf(snapshot.rows(Tables.MEDIA)).toDF(), "sha256")
        .join(files, "sha256")
        .join(ahead.withColumn("ahead", functions.lit("AHEAD")), sequence("sha256"), "left")
        .join(known, sequence("sha256"), "left")
        .orderBy("leadId", "at", "caseId", "path")
        .select(col("leadId"), member())
        .as(RecordEncoder.of(LeadMember.class))
        .collectAsList()
        .stream()
        .collect(
            Collectors.groupingBy(
                LeadMember::leadId, Collectors.mapping(LeadMember::member, Collectors.toList())));
  }

  private static Column member() {
    return functions
        .struct(
            col("sha256"),
            col("sha1"),
            col("md5"),
            col("pdq"),
            functions.when(col("sizeBytes").geq(0), col("sizeBytes")).as("sizeBytes"),
            col("mediaType"),
            col("width"),
            col("height"),
            col("takenAtLocal"),
            functions.coalesce(col("takenDoubt"), col("ahead")).as("takenDoubt"),
            col("latitude"),
            col("longitude"),
            col("make"),
            col("model"),
            col("bodySerial"),
            col("sourceId"),
            col("caseId"),
            col("path"),
            functions.coalesce(col("known"), functions.array()).as("known"))
        .as("member");
  }

  private static Seq<String> sequence(String... names) {
    return CollectionConverters.asScala(List.of(names)).toSeq();
  }
}
