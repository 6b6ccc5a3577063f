package org.vigil.jobs;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.review.DecisionFile;
import org.vigil.jobs.review.GivenDecision;
import org.vigil.jobs.review.RecordReviews;
import org.vigil.jobs.text.VisibleText;
import org.vigil.lake.Lake;
import org.vigil.lake.Sessions;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Tables;
import org.vigil.model.Lead;
import org.vigil.model.people.Review;
import org.vigil.run.ledger.Published;
import org.vigil.run.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What analysts decide of leads. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Write down what you have decided of leads; without one, list the newest decisions.",
      "A decision is taken_up, referred, victim_identified, no_further_action or reopened. It is"
          + " kept for good, and the next night shows it: leads that are done with come last in"
          + " their tier, until more speaks for them. It may be given at any hour, while a night"
          + " runs too."
    })
final class ReviewCommand implements Callable<Integer> {
  private static final int MOST_LISTED = 100;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "LEAD",
      arity = "0..*",
      description = "Ids of leads; the first 8 digits of each do.")
  private List<String> leads = List.of();

  @Option(names = "--decision", paramLabel = "DECISION", description = "What you have decided.")
  private @Nullable String decision;

  @Option(names = "--by", paramLabel = "NAME", description = "Who you are.")
  private @Nullable String by;

  @Option(names = "--note", paramLabel = "TEXT", description = "Why, or what is to be done.")
  private @Nullable String note;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "A CSV file with a decision a line, by its columns lead_id, decision, and if you like"
              + " decided_by and note: the exported leads.csv, filled in.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    List<GivenDecision> given = given();
    Settings settings = common.settings();
    try (SparkSession spark = Sessions.open(settings.spark())) {
      Snapshot published = Published.snapshot(spark, settings);
      if (leads.isEmpty() && file == null) {
        list(published);
        return 0;
      }
      RecordReviews reviews =
          new RecordReviews(new Lake(spark, settings.text("vigil.lake")), published);
      List<Review> written = reviews.add(given, Instant.now());
      System.out.printf(
          "%,d decision%s written down; the next night shows %s.%n",
          written.size(), written.size() == 1 ? "" : "s", written.size() == 1 ? "it" : "them");
      return 0;
    } catch (IllegalArgumentException wrong) {
      System.err.println(VisibleText.of(String.valueOf(wrong.getMessage())));
      return Failure.FAILED;
    }
  }

  /** What the command line asks for, once it makes sense. */
  private List<GivenDecision> given() throws IOException {
    boolean asksForNothing = leads.isEmpty() && file == null;
    if (asksForNothing) {
      require(decision == null && by == null && note == null, "Name the leads, or a file: --from.");
      return List.of();
    }
    require(by != null && !by.isBlank(), "--by must name you.");
    require(leads.isEmpty() || file == null, "Name leads, or a file, but not both.");
    require(leads.isEmpty() == (decision == null), "A decision goes with leads: --decision.");
    require(file == null || note == null, "A note goes with leads; a file has a column for it.");
    try {
      return file == null ? named() : DecisionFile.read(file, String.valueOf(by));
    } catch (IllegalArgumentException wrong) {
      throw usage(String.valueOf(wrong.getMessage()));
    }
  }

  private List<GivenDecision> named() {
    return leads.stream()
        .map(
            lead ->
                new GivenDecision(
                    lead,
                    GivenDecision.decision(String.valueOf(decision)),
                    String.valueOf(by),
                    note,
                    null))
        .toList();
  }

  private void require(boolean isSo, String sentence) {
    if (!isSo) {
      throw usage(sentence);
    }
  }

  private CommandLine.ParameterException usage(String sentence) {
    return new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(), VisibleText.of(sentence));
  }

  private static void list(Snapshot published) {
    List<Review> newest =
        published
            .rows(Tables.REVIEWS)
            .orderBy(col("decidedAt").desc(), col("leadId"))
            .limit(MOST_LISTED)
            .collectAsList();
    if (newest.isEmpty()) {
      System.out.println("Nobody has decided on a lead yet.");
      return;
    }
    Object[] ids = newest.stream().map(Review::leadId).distinct().toArray();
    Map<String, Lead> leads =
        published.rows(Tables.LEADS).filter(col("leadId").isin(ids)).collectAsList().stream()
            .collect(Collectors.toMap(Lead::leadId, Function.identity()));
    newest.forEach(review -> print(review, leads.get(review.leadId())));
  }

  private static void print(Review review, @Nullable Lead lead) {
    String note = review.note() == null ? "" : ": " + review.note();
    System.out.println(
        VisibleText.of(
            "%s  %s by %s, %tF%s"
                .formatted(
                    review.leadId(),
                    review.decision().text().replace('_', ' '),
                    review.decidedBy(),
                    review.decidedAt().atZone(ZoneOffset.UTC),
                    note)));
    if (lead != null) {
      String since = lead.sinceDecided();
      System.out.println(
          VisibleText.of(
              "    %s %.1f, %s%s"
                  .formatted(
                      lead.tier().text(),
                      lead.score(),
                      lead.subjectName() == null ? lead.type().name() : lead.subjectName(),
                      since == null ? "" : ". Since then: " + since)));
    }
  }
}
