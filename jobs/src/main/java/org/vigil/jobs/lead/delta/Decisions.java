package org.vigil.jobs.lead.delta;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Lead;
import org.vigil.model.LeadBuilder;
import org.vigil.model.people.Review;
import org.vigil.model.term.lead.LeadStatus;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What people have decided of leads, on the rows of those. A decision moves no score and is no new
 * version of a claim; where more speaks for a lead than when it was decided, the row says so.
 */
public final class Decisions {
  private final Dataset<Row> last;
  private final boolean isEmpty;

  private Decisions(Dataset<Row> last, boolean isEmpty) {
    this.last = last;
    this.isEmpty = isEmpty;
  }

  /**
   * The newest decision of each lead.
   *
   * @param reviews all that were ever made
   */
  public static Decisions of(Dataset<Review> reviews) {
    boolean isEmpty = reviews.isEmpty();
    Column newest = max_by(struct(col("*")), struct("decidedAt", "decidedBy")).as("review");
    // Spark plans nothing for a set that it knows to be empty.
    Dataset<Review> given =
        isEmpty ? reviews.sparkSession().emptyDataset(reviews.encoder()) : reviews;
    return new Decisions(given.groupBy("leadId").agg(newest), isEmpty);
  }

  /** A lead, and what was decided of it last. */
  public record Decided(Lead lead, @Nullable Review review) {}

  /** The leads, with what was decided of each. */
  public Dataset<Lead> on(Dataset<Lead> leads, Sentences say) {
    return isEmpty
        ? leads
        : beside(leads)
            .as(RecordEncoder.of(Decided.class))
            .map(
                (MapFunction<Decided, Lead>) one -> on(one.lead(), one.review(), say),
                Tables.LEADS.encoder());
  }

  /** Those leads that nothing of tonight touches, and whose rows must say something else now. */
  public Dataset<Lead> settled(Dataset<Lead> leads, int night, Sentences say) {
    Column isMoved =
        col("lead.status")
            .notEqual(LeadStatus.UNCHANGED.text())
            .and(col("lead.status").notEqual(LeadStatus.WITHDRAWN.text()));
    Column isDecided =
        col("review")
            .isNotNull()
            .and(not(col("review.decidedAt").eqNullSafe(col("lead.decidedAt"))));
    return beside(leads)
        .filter(isMoved.or(isDecided))
        .as(RecordEncoder.of(Decided.class))
        .map(
            (MapFunction<Decided, Lead>)
                one -> on(LeadDelta.settled(one.lead(), night, say), one.review(), say),
            Tables.LEADS.encoder());
  }

  private Dataset<Row> beside(Dataset<Lead> leads) {
    return leads
        .select(col("leadId"), struct(col("*")).as("lead"))
        .join(last, CollectionConverters.asScala(List.of("leadId")).toSeq(), "left")
        .select("lead", "review");
  }

  private static Lead on(Lead lead, @Nullable Review review, Sentences say) {
    LeadBuilder decided =
        LeadBuilder.builder(lead).decision(null).decidedBy(null).decidedAt(null).sinceDecided(null);
    return review == null
        ? decided.build()
        : decided
            .decision(review.decision())
            .decidedBy(review.decidedBy())
            .decidedAt(review.decidedAt())
            .sinceDecided(since(lead, review, say))
            .build();
  }

  /** What more speaks for it now, in words; null for nothing. */
  private static @Nullable String since(Lead lead, Review review, Sentences say) {
    Long count = lead.mediaCount();
    long media = (count == null ? lead.mediaSha256().size() : count) - review.media();
    boolean isMore = media > 0 && lead.status() != LeadStatus.WITHDRAWN;
    boolean rose = lead.score() > review.score();
    return rose || isMore
        ? say.sentence(
            "decided.since",
            Slot.text("from", rose ? LeadChange.score(review.score()) : ""),
            Slot.text("to", LeadChange.score(lead.score())),
            Slot.text("more", isMore ? say.number(media) : ""))
        : null;
  }
}
