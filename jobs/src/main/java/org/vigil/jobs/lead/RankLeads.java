package org.vigil.jobs.lead;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.vigil.geo.GeoPoint;
import org.vigil.geo.Place;
import org.vigil.geo.Places;
import org.vigil.jobs.lead.delta.LeadDelta;
import org.vigil.jobs.lead.delta.MatchMoves;
import org.vigil.jobs.lead.delta.RankedLead;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.LegalView;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.jobs.lead.subject.SubjectRows;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;
import org.vigil.model.term.LeadStatus;
import org.vigil.model.term.LeadTier;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Ranks what an investigator should look at first: reads {@code media} and all that was found out
 * about them, writes {@code leads} and {@code lead_evidence}. Every subject is weighed anew each
 * night; the list of the night before tells what is new, raised, lowered or withdrawn.
 */
public final class RankLeads implements Job {
  @Override
  public String name() {
    return "lead";
  }

  @Override
  public String sentence() {
    return "Rank leads, with the evidence that adds up to each score.";
  }

  @Override
  public void check(Settings settings) {
    settings(settings);
  }

  private static LeadSettings settings(Settings settings) {
    return settings.bind("vigil.lead", LeadSettings::from);
  }

  @Override
  public String run(JobRun run) {
    Lake lake = run.lake();
    LeadSettings settings = settings(run.settings());
    LeadContext context =
        new LeadContext(
            run.asOf(), run.night(), run.runId(), LeadRules.digest(settings), settings, locate());
    PermittedUse permitted = PermittedUse.of(lake, run.night());
    LegalEvidence legal = new LegalEvidence(permitted, lake.read(Tables.SERIES_MEMBERS));
    Dataset<RankedLead> before = before(lake);
    Dataset<Subject> subjects = SubjectRows.of(lake, settings, new LegalView(permitted));
    Dataset<RankedLead> tonight = legal.added(ranked(subjects, context), before);
    // Cuts the plan: two tables are written from it.
    Dataset<RankedLead> listed =
        MatchMoves.told(
                legal.withReasons(listed(before, tonight, context)),
                lake.read(Tables.MATCHES),
                run.night())
            .localCheckpoint();
    lake.overwrite(Tables.LEADS, leads(listed), run.commit("leads"));
    lake.overwrite(Tables.LEAD_EVIDENCE, evidence(listed), run.commit("leads"));
    return summary(lake);
  }

  @SuppressWarnings("unchecked")
  private static Function<GeoPoint, Place> locate() {
    return (Function<GeoPoint, Place> & Serializable) Places::locate;
  }

  /** The leads that the subjects give. */
  static Dataset<RankedLead> ranked(Dataset<Subject> subjects, LeadContext context) {
    return subjects.flatMap(
        (FlatMapFunction<Subject, RankedLead>)
            subject -> LeadRules.lead(subject, context).stream().iterator(),
        RecordEncoder.of(RankedLead.class));
  }

  /** The list as the nights before left it. */
  static Dataset<RankedLead> before(Lake lake) {
    Column row = struct(col("*"));
    Dataset<Row> evidence =
        lake.read(Tables.LEAD_EVIDENCE)
            .select(col("leadId"), row.as("row"))
            .groupBy("leadId")
            .agg(functions.sort_array(functions.collect_list("row")).as("evidence"));
    return lake.read(Tables.LEADS)
        .select(col("leadId"), row.as("lead"))
        .join(evidence, "leadId")
        .select("lead", "evidence")
        .as(RecordEncoder.of(RankedLead.class));
  }

  /** Tonight's list: every lead of tonight and of the nights before, with its status. */
  static Dataset<RankedLead> listed(
      Dataset<RankedLead> before, Dataset<RankedLead> tonight, LeadContext context) {
    return before.isEmpty() ? tonight : joined(before, tonight.localCheckpoint(), context);
  }

  /** Tonight's leads are asked twice, and cost much: their plan must be cut. */
  private static Dataset<RankedLead> joined(
      Dataset<RankedLead> before, Dataset<RankedLead> tonight, LeadContext context) {
    MapFunction<RankedLead, String> byId = ranked -> ranked.lead().leadId();
    return withSuccessors(before, tonight)
        .groupByKey(
            (MapFunction<Before, String>) old -> old.ranked().lead().leadId(), Encoders.STRING())
        .cogroup(
            tonight.groupByKey(byId, Encoders.STRING()),
            (CoGroupFunction<String, Before, RankedLead, RankedLead>)
                (id, old, fresh) -> List.of(listed(first(old), first(fresh), context)).iterator(),
            RecordEncoder.of(RankedLead.class));
  }

  private static RankedLead listed(
      @Nullable Before old, @Nullable RankedLead fresh, LeadContext context) {
    if (fresh != null) {
      return LeadDelta.listed(old == null ? null : old.ranked(), fresh, context);
    }
    if (old == null) {
      throw new IllegalStateException("A lead of neither night");
    }
    return LeadDelta.withdrawn(old.ranked(), old.successorId(), context);
  }

  private static <T> @Nullable T first(Iterator<T> rows) {
    return rows.hasNext() ? rows.next() : null;
  }

  /** A lead of the night before, and the lead that holds its media tonight. */
  public record Before(RankedLead ranked, @Nullable String successorId) {}

  private static Dataset<Before> withSuccessors(
      Dataset<RankedLead> before, Dataset<RankedLead> tonight) {
    Dataset<Row> successors =
        media(before, "leadId")
            .join(media(tonight, "tonightId"), "sha256")
            .groupBy("leadId")
            .agg(min("tonightId").as("successorId"));
    return before
        .select(col("lead.leadId").as("leadId"), struct(col("*")).as("ranked"))
        .join(successors, CollectionConverters.asScala(List.of("leadId")).toSeq(), "left")
        .select("ranked", "successorId")
        .as(RecordEncoder.of(Before.class));
  }

  private static Dataset<Row> media(Dataset<RankedLead> leads, String id) {
    return leads.select(col("lead.leadId").as(id), explode(col("lead.mediaSha256")).as("sha256"));
  }

  private static Dataset<Lead> leads(Dataset<RankedLead> listed) {
    return listed.map((MapFunction<RankedLead, Lead>) RankedLead::lead, Tables.LEADS.encoder());
  }

  private static Dataset<LeadEvidence> evidence(Dataset<RankedLead> listed) {
    return listed.flatMap(
        (FlatMapFunction<RankedLead, LeadEvidence>) ranked -> ranked.evidence().iterator(),
        Tables.LEAD_EVIDENCE.encoder());
  }

  private static String summary(Lake lake) {
    Map<String, Long> tiers = new HashMap<>();
    Map<String, Long> statuses = new TreeMap<>();
    lake.read(Tables.LEADS).groupBy("tier", "status").count().collectAsList().stream()
        .filter(row -> !row.getString(1).equals(LeadStatus.WITHDRAWN.text()))
        .forEach(
            row -> {
              tiers.merge(row.getString(0), row.getLong(2), Long::sum);
              statuses.merge(row.getString(1), row.getLong(2), Long::sum);
            });
    return "%,d critical, %,d high, %,d medium, %,d low leads %s"
        .formatted(
            tiers.getOrDefault(LeadTier.CRITICAL.text(), 0L),
            tiers.getOrDefault(LeadTier.HIGH.text(), 0L),
            tiers.getOrDefault(LeadTier.MEDIUM.text(), 0L),
            tiers.getOrDefault(LeadTier.LOW.text(), 0L),
            statuses);
  }
}
