package org.vigil.jobs.lead.delta;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Lead;
import org.vigil.model.known.Match;
import org.vigil.model.term.EntryEnding;
import org.vigil.model.term.MatchCause;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Tells, of the leads that changed tonight, which hash sets have changed their word on them. */
public final class MatchMoves {
  private static final int MOST_MOVES = 4;

  private MatchMoves() {}

  /** What a hash set does to media: a cause of a match or the ending of one, under its name. */
  public enum Deed {
    NEW_KNOWN,
    CHANGED_KNOWN,
    RETRACTED,
    ABSENT,
    REPLACED,
    EXPIRED
  }

  /** What a hash set did to some media of a lead. */
  public record Move(String hashSet, Deed what, long media) {}

  /** A lead and what hash sets did to it. */
  public record Moved(RankedLead ranked, List<Move> moves) {}

  /** The leads, with what hash sets did added to their reasons. */
  public static Dataset<RankedLead> withMoves(
      Dataset<RankedLead> listed, Dataset<Match> matches, int night, Sentences say) {
    Dataset<Row> moves = moves(matches, night);
    if (moves.isEmpty()) {
      return listed;
    }
    Dataset<Row> byLead =
        listed
            .filter(col("lead.night").equalTo(night))
            .select(col("lead.leadId").as("leadId"), explode(col("lead.mediaSha256")).as("sha256"))
            .join(moves, names("sha256"))
            .groupBy("leadId", "hashSet", "what")
            .agg(count_distinct(col("sha256")).as("media"))
            .groupBy("leadId")
            .agg(
                sort_array(collect_list(struct(col("hashSet"), col("what"), col("media"))))
                    .as("moves"));
    return listed
        .select(col("lead.leadId").as("leadId"), struct(col("lead"), col("evidence")).as("ranked"))
        .join(byLead, names("leadId"), "left")
        .select(col("ranked"), coalesce(col("moves"), array()).as("moves"))
        .as(RecordEncoder.of(Moved.class))
        .map(
            (MapFunction<Moved, RankedLead>) moved -> withMoves(moved.ranked(), moved.moves(), say),
            RecordEncoder.of(RankedLead.class));
  }

  /** What sets did tonight to media of nights before. */
  static Dataset<Row> moves(Dataset<Match> matches, int night) {
    Dataset<Row> found =
        matches
            .filter(
                col("night").equalTo(night).and(col("cause").notEqual(MatchCause.NEW_MEDIA.name())))
            .select(col("sha256"), col("hashSet"), col("cause").as("what"));
    // An entry that took another's place is one change, and not an end and a beginning.
    Dataset<Row> ended =
        matches
            .filter(
                col("nightTo")
                    .equalTo(night)
                    .and(col("ending").notEqual(EntryEnding.WITHHELD.name())))
            .select(col("sha256"), col("hashSet"), col("ending").as("what"))
            .join(found.select("sha256", "hashSet"), names("sha256", "hashSet"), "left_anti");
    return found.union(ended);
  }

  public static RankedLead withMoves(RankedLead ranked, List<Move> moves, Sentences say) {
    if (moves.isEmpty()) {
      return ranked;
    }
    Lead lead = ranked.lead();
    List<String> clauses = moves.stream().limit(MOST_MOVES).map(move -> clause(move, say)).toList();
    String sentence = " " + say.sentence("moves", Slot.text("deeds", say.list(clauses)));
    String reason = lead.changeReason();
    LeadStamp stamp = LeadStamp.of(lead).with(lead.status(), reason + sentence);
    // A night that is taken up again finds its own sentence.
    return reason.endsWith(sentence) ? ranked : new RankedLead(stamp.on(lead), ranked.evidence());
  }

  private static String clause(Move move, Sentences say) {
    return say.phrase(
        switch (move.what()) {
          case NEW_KNOWN -> "moves.new";
          case CHANGED_KNOWN -> "moves.changed";
          case RETRACTED -> "moves.retracted";
          case ABSENT, REPLACED -> "moves.absent";
          case EXPIRED -> "moves.expired";
        },
        Slot.text("set", Phrases.name(move.hashSet())),
        say.count("media", move.media()));
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
