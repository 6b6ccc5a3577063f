package org.vigil.jobs.lead;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
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
import org.vigil.jobs.lead.delta.Successor;
import org.vigil.jobs.lead.gather.LegalView;
import org.vigil.jobs.lead.gather.SubjectRows;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.Subject;
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
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Ranks what an investigator should look at first: reads {@code media} and all that was found out
 * about them, writes {@code leads} and {@code lead_evidence}. Every subject is weighed anew each
 * night; the list of the night before tells what is new, raised, lowered or withdrawn.
 */
public final class RankLeads implements Job {
  private static final int MOST_PREDECESSORS = 10;

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
    LegalEvidence legal =
        new LegalEvidence(permitted, lake.read(Tables.SERIES_MEMBERS), settings.sentences());
    Dataset<RankedLead> before = before(lake);
    Dataset<Subject> subjects = SubjectRows.of(lake, settings, new LegalView(permitted));
    Dataset<RankedLead> tonight = legal.added(ranked(subjects, context), before);
    // Cuts the plan: two tables are written from it.
    Dataset<RankedLead> listed =
        MatchMoves.told(
                legal.withReasons(listed(before, tonight, context)),
                lake.read(Tables.MATCHES),
                run.night(),
                settings.sentences())
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
            .agg(sort_array(functions.collect_list("row")).as("evidence"));
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
    Dataset<Row> moves = moves(before, tonight).localCheckpoint();
    return withSuccessors(before, moves)
        .groupByKey(
            (MapFunction<Before, String>) old -> old.ranked().lead().leadId(), Encoders.STRING())
        .cogroup(
            withPredecessors(tonight, moves, context.sentences())
                .groupByKey(
                    (MapFunction<RankedLead, String>) ranked -> ranked.lead().leadId(),
                    Encoders.STRING()),
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
    return LeadDelta.withdrawn(old.ranked(), old.successor(), context);
  }

  private static <T> @Nullable T first(Iterator<T> rows) {
    return rows.hasNext() ? rows.next() : null;
  }

  /** A lead of the night before, and the lead that holds most of its media tonight. */
  public record Before(RankedLead ranked, @Nullable Successor successor) {}

  /** A lead of tonight and those of the night before that held its media. */
  public record Moved(RankedLead ranked, List<String> predecessors) {}

  /** How many media of which lead stand in which other tonight. */
  private static Dataset<Row> moves(Dataset<RankedLead> before, Dataset<RankedLead> tonight) {
    return media(before, "leadId", "oldName")
        .join(media(tonight, "tonightId", "name"), "sha256")
        .filter(col("leadId").notEqual(col("tonightId")))
        .groupBy("leadId", "tonightId")
        .agg(count(lit(1)).as("media"), min("name").as("name"));
  }

  private static Dataset<Before> withSuccessors(Dataset<RankedLead> before, Dataset<Row> moves) {
    Column most = max(struct(col("media"), col("tonightId").as("leadId"), col("name")));
    Dataset<Row> successors = moves.groupBy("leadId").agg(most.as("successor"));
    return before
        .select(col("lead.leadId").as("leadId"), struct(col("*")).as("ranked"))
        .join(successors, names("leadId"), "left")
        .select("ranked", "successor")
        .as(RecordEncoder.of(Before.class));
  }

  /** A lead has at most as many predecessors as it lists media. */
  private static Dataset<RankedLead> withPredecessors(
      Dataset<RankedLead> tonight, Dataset<Row> moves, Sentences say) {
    Dataset<Row> predecessors =
        moves
            .groupBy(col("tonightId").as("leadId"))
            .agg(sort_array(collect_set("leadId")).as("all"))
            .select(col("leadId"), slice(col("all"), 1, MOST_PREDECESSORS).as("predecessors"));
    return tonight
        .select(col("lead.leadId").as("leadId"), struct(col("*")).as("ranked"))
        .join(predecessors, names("leadId"), "left")
        .select(col("ranked"), coalesce(col("predecessors"), array()).as("predecessors"))
        .as(RecordEncoder.of(Moved.class))
        .map(
            (MapFunction<Moved, RankedLead>)
                moved -> LeadDelta.after(moved.ranked(), moved.predecessors(), say),
            RecordEncoder.of(RankedLead.class));
  }

  private static Dataset<Row> media(Dataset<RankedLead> leads, String id, String name) {
    return leads
        .filter(col("lead.status").notEqual(LeadStatus.WITHDRAWN.text()))
        .select(
            col("lead.leadId").as(id),
            col("lead.subjectName").as(name),
            explode(col("lead.mediaSha256")).as("sha256"));
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
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
