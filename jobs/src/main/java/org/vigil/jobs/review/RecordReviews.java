package org.vigil.jobs.review;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.Lead;
import org.vigil.model.people.Review;
import org.vigil.model.people.ReviewBuilder;

/**
 * Writes down what people have decided of leads, at any hour: a run that writes to the lake
 * meanwhile has its own version of the table, and goes on undisturbed.
 */
public final class RecordReviews {
  private final Lake lake;
  private final Snapshot published;

  public RecordReviews(Lake lake, Snapshot published) {
    this.lake = lake;
    this.published = published;
  }

  /**
   * Writes down all of them, or none. What an exported list says of decisions before, without a
   * note, is none.
   *
   * @param now when they are given
   * @return what was written, in the order in which it was given
   * @throws IllegalArgumentException when one names no lead of the list, or several
   */
  public List<Review> add(List<GivenDecision> given, Instant now) {
    if (!lake.exists(Tables.REVIEWS)) {
      throw new IllegalStateException(
          "The lake was made before decisions could be given; the next nightly makes room for"
              + " them.");
    }
    Map<String, List<Lead>> leads =
        leads(given).stream().collect(Collectors.groupingBy(lead -> beginning(lead.leadId())));
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    List<Review> reviews = new ArrayList<>();
    for (GivenDecision one : given) {
      Lead lead = only(one, leads.getOrDefault(one.beginning(), List.of()));
      if (!one.mayBeOld() || one.decision() != lead.decision()) {
        reviews.add(review(one, lead, at));
      }
    }
    if (reviews.stream().map(Review::leadId).distinct().count() < reviews.size()) {
      throw new IllegalArgumentException("A lead is decided twice at once; nothing was written.");
    }
    if (!reviews.isEmpty()) {
      lake.append(
          Tables.REVIEWS,
          lake.spark().createDataset(reviews, Tables.REVIEWS.encoder()),
          new Commit("reviews of " + at + " by " + reviews.get(0).decidedBy(), 1, "review"));
    }
    return reviews;
  }

  private List<Lead> leads(List<GivenDecision> given) {
    Object[] beginnings = given.stream().map(GivenDecision::beginning).distinct().toArray();
    Column beginning = col("leadId").substr(1, GivenDecision.SHORTEST);
    Dataset<Lead> leads = published.rows(Tables.LEADS).filter(beginning.isin(beginnings));
    return leads.collectAsList();
  }

  private static String beginning(String leadId) {
    return leadId.substring(0, GivenDecision.SHORTEST);
  }

  private static Lead only(GivenDecision given, List<Lead> leads) {
    List<Lead> named = leads.stream().filter(lead -> given.names(lead.leadId())).toList();
    if (named.size() != 1) {
      throw new IllegalArgumentException(
          "%s lead is called %s; nothing was written."
              .formatted(named.isEmpty() ? "No" : "More than one", given.lead()));
    }
    return named.get(0);
  }

  private static Review review(GivenDecision given, Lead lead, Instant at) {
    GivenDecision.Seen seen = given.seen();
    return ReviewBuilder.builder()
        .leadId(lead.leadId())
        .decidedAt(at)
        .decidedBy(given.by().strip())
        .decision(given.decision())
        .note(given.note())
        .leadVersion(seen == null ? lead.version() : seen.version())
        .score(seen == null ? lead.score() : seen.score())
        .media(seen == null ? media(lead.mediaCount(), lead) : seen.media())
        .build();
  }

  /** Older leads list all that they are about. */
  private static long media(@Nullable Long count, Lead lead) {
    return count == null ? lead.mediaSha256().size() : count;
  }
}
