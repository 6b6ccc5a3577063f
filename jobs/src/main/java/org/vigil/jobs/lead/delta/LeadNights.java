package org.vigil.jobs.lead.delta;

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

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;
import org.vigil.model.term.lead.LeadStatus;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Sets tonight's leads beside those of the nights before, by their ids and by their media. */
public final class LeadNights {
  private static final int MOST_PREDECESSORS = 10;

  private LeadNights() {}

  /** The list as the nights before left it. */
  public static Dataset<RankedLead> of(Dataset<Lead> leads, Dataset<LeadEvidence> rows) {
    Column row = struct(col("*"));
    Dataset<Row> evidence =
        rows.select(col("leadId"), row.as("row"))
            .groupBy("leadId")
            .agg(sort_array(functions.collect_list("row")).as("evidence"));
    return leads
        .select(col("leadId"), row.as("lead"))
        .join(evidence, "leadId")
        .select("lead", "evidence")
        .as(RecordEncoder.of(RankedLead.class));
  }

  /** Tonight's list: every lead of tonight and of the nights before, with its status. */
  public static Dataset<RankedLead> listed(
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

  /** A lead of tonight and those of the night before that had its media. */
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
}
