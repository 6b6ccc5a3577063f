package org.vigil.jobs.export.rows;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.MediaFile;
import org.vigil.model.known.Match;
import org.vigil.model.term.lead.LeadStatus;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The list as a published snapshot holds it: sorted and joined by the executors, read by parts. */
public final class StoredLeadList implements LeadList {
  private static final int LEADS_IN_PART = 1_000;

  /** So many more stand on the first page where they changed tonight. */
  private static final int MOST_CHANGED = 1_000;

  private final Snapshot snapshot;
  private final Dataset<Row> lines;
  private final Dataset<Row> members;
  private final long count;

  public StoredLeadList(Snapshot snapshot, int night) {
    this.snapshot = snapshot;
    this.lines = LeadLines.of(snapshot);
    this.count = lines.count();
    // Cuts the plan: each export that tells of members reads it.
    this.members = members(snapshot, PermittedUse.of(snapshot, night)).localCheckpoint();
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public Stream<ListedLead> leads() {
    return stream(leads(LeadLines.withoutCase(lines), count));
  }

  @Override
  public Stream<ListedEvidence> evidence() {
    return stream(evidence(lines, count));
  }

  @Override
  public Stream<ListedMember> members() {
    return stream(members(lines, count));
  }

  @Override
  public Stream<Dossier> foremost() {
    Column isFirst = col("line").lt(MOST_FOREMOST);
    Dataset<Row> changed =
        snapshot
            .rows(Tables.LEADS)
            .filter(col("status").notEqual(LeadStatus.UNCHANGED.text()))
            .join(lines.filter(not(isFirst)), "leadId")
            .select("leadId", "line")
            .orderBy("line")
            .limit(MOST_CHANGED);
    Dataset<Row> chosen = lines.filter(isFirst).union(changed);
    return dossiers(LeadLines.withoutCase(chosen), Math.min(count, MOST_FOREMOST + MOST_CHANGED))
        .map(CaseDossier::dossier);
  }

  @Override
  public Map<String, Long> cases() {
    Map<String, Long> cases = new TreeMap<>();
    snapshot
        .rows(Tables.LEADS)
        .select(explode(col("cases")).as("caseId"))
        .groupBy("caseId")
        .count()
        .toLocalIterator()
        .forEachRemaining(row -> cases.put(row.getString(0), row.getLong(1)));
    return cases;
  }

  @Override
  public Stream<CaseDossier> byCase() {
    Dataset<Row> ofCases =
        snapshot
            .rows(Tables.LEADS)
            .select(col("leadId"), explode(col("cases")).as("caseId"))
            .join(lines, "leadId")
            .orderBy("caseId", "line")
            .select("leadId", "caseId");
    Dataset<Row> chosen = LeadLines.numbered(ofCases).localCheckpoint();
    return dossiers(chosen, chosen.count());
  }

  /**
   * The leads of a choice.
   *
   * @param chosen the columns leadId, caseId and line, no line twice
   */
  private Stream<CaseDossier> dossiers(Dataset<Row> chosen, long many) {
    return stream(
        new DossierReader(
            leads(chosen, many).toLocalIterator(),
            evidence(chosen, many).toLocalIterator(),
            members(chosen, many).toLocalIterator()));
  }

  private Dataset<ListedLead> leads(Dataset<Row> chosen, long many) {
    Dataset<Row> sizes =
        snapshot
            .rows(Tables.SERIES_MEMBERS)
            .groupBy("seriesId")
            .agg(functions.count(lit(1)).as("seriesSize"));
    Dataset<Row> evidence =
        snapshot
            .rows(Tables.LEAD_EVIDENCE)
            .groupBy("leadId")
            .agg(functions.count(lit(1)).as("evidenceRows"));
    Dataset<Row> rows =
        snapshot
            .rows(Tables.LEADS)
            .select(col("leadId"), col("seriesId"), struct(col("*")).as("lead"))
            .join(chosen, "leadId")
            .join(sizes, names("seriesId"), "left")
            .join(evidence, names("leadId"), "left")
            .withColumn("evidenceRows", coalesce(col("evidenceRows"), lit(0L)));
    return parts(rows, many, col("line"))
        .select("line", "caseId", "lead", "seriesSize", "evidenceRows")
        .as(RecordEncoder.of(ListedLead.class));
  }

  private Dataset<ListedEvidence> evidence(Dataset<Row> chosen, long many) {
    Dataset<Row> rows =
        snapshot
            .rows(Tables.LEAD_EVIDENCE)
            .select(col("leadId"), struct(col("*")).as("evidence"))
            .join(chosen, "leadId");
    return parts(rows, many, col("line"), desc("evidence.contribution"), col("evidence.signal"))
        .select("line", "evidence")
        .as(RecordEncoder.of(ListedEvidence.class));
  }

  private Dataset<ListedMember> members(Dataset<Row> chosen, long many) {
    return parts(
            members.join(chosen, "leadId"),
            many,
            col("line"),
            col("place"),
            col("media.caseId"),
            col("media.path"),
            col("media.sourceId"))
        .select("line", "leadId", "media")
        .as(RecordEncoder.of(ListedMember.class));
  }

  /** Rows in order, in parts of which the driver holds one at a time. */
  private static Dataset<Row> parts(Dataset<Row> rows, long leads, Column... order) {
    int parts = (int) Math.min(100_000, 1 + leads / LEADS_IN_PART);
    return rows.repartitionByRange(parts, col("line")).sortWithinPartitions(order);
  }

  private static Dataset<Row> members(Snapshot snapshot, PermittedUse permitted) {
    Dataset<Row> wanted =
        snapshot
            .rows(Tables.LEADS)
            .select(col("leadId"), posexplode(col("mediaSha256")).as(names("place", "sha256")));
    Dataset<Row> known =
        standing(snapshot).groupBy("sha256").agg(sort_array(collect_set("hashSet")).as("known"));
    Dataset<MediaFile> named = permitted.named(snapshot.rows(Tables.MEDIA_FILES));
    Dataset<Row> files = named.select("sha256", "sourceId", "caseId", "path").distinct();
    Dataset<Row> ahead = named.filter("takenAhead").select("sha256").distinct();
    return wanted
        .join(permitted.spokenOf(snapshot.rows(Tables.MEDIA)).toDF(), "sha256")
        .join(files, "sha256")
        .join(ahead.withColumn("ahead", lit("AHEAD")), names("sha256"), "left")
        .join(known, names("sha256"), "left")
        .select(col("leadId"), col("place"), media());
  }

  /** The matches that stand. */
  static Dataset<Match> standing(Snapshot snapshot) {
    return snapshot.rows(Tables.MATCHES).filter(col("nightTo").isNull());
  }

  private static Column media() {
    return struct(
            col("sha256"),
            col("sha1"),
            col("md5"),
            col("pdq"),
            when(col("sizeBytes").geq(0), col("sizeBytes")).as("sizeBytes"),
            col("mediaType"),
            col("width"),
            col("height"),
            col("takenAtLocal"),
            coalesce(col("takenDoubt"), col("ahead")).as("takenDoubt"),
            col("latitude"),
            col("longitude"),
            col("make"),
            col("model"),
            col("bodySerial"),
            col("sourceId"),
            col("caseId"),
            col("path"),
            coalesce(col("known"), array()).as("known"))
        .as("media");
  }

  static <T> Stream<T> stream(Dataset<T> rows) {
    return stream(rows.toLocalIterator());
  }

  private static <T> Stream<T> stream(Iterator<T> rows) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
  }

  private static Seq<String> names(String... names) {
    return CollectionConverters.asScala(List.of(names)).toSeq();
  }
}
