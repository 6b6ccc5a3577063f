package org.vigil.jobs.lead.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.jobs.review.GivenDecision;
import org.vigil.jobs.review.RecordReviews;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Snapshot;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.Lead;
import org.vigil.model.people.Review;
import org.vigil.model.term.lead.ReviewDecision;
import org.vigil.run.ledger.Ledger;
import org.vigil.run.ledger.Published;
import org.vigil.run.ledger.SealKey;
import org.vigil.run.settings.Settings;

/**
 * A night that weighs what it touches, beside the same night that weighs everything: a month after
 * the first, cases have come in, lists have taken entries back, and people have decided.
 */
@Tag("night")
class TouchedLeadsTest {
  private static final Mix TWO_NIGHTS = new Mix(5, 14, 240, 0.34, 1, 2);
  private static final int ENTRIES = 25;
  private static final Map<String, String> WHAT_IS_TOUCHED =
      Map.of("lead.weigh.all-below", "0", "lead.weigh.all-above-share", "1");

  @TempDir static Path folder;

  private static PlantedNights nights;
  private static Lake touched;
  private static List<Review> decided = List.of();

  @BeforeAll
  static void rankTheLeadsOfTwoNights() throws IOException {
    Population population = Population.of(TWO_NIGHTS);
    nights =
        new PlantedNights(SharedSpark.session(), folder, WHAT_IS_TOUCHED)
            .beside(Map.of("lead.weigh.all", "true"));
    decide(nights.first(population));
    touched = nights.monthLater(population, 2, ENTRIES);
  }

  /** Each fifth lead is done with. */
  private static void decide(Lake lake) {
    List<String> ids =
        lake.read(Tables.LEADS)
            .orderBy("leadId")
            .select("leadId")
            .as(Encoders.STRING())
            .collectAsList();
    List<GivenDecision> given =
        IntStream.range(0, ids.size() / 5)
            .mapToObj(
                i ->
                    new GivenDecision(
                        ids.get(5 * i), ReviewDecision.NO_FURTHER_ACTION, "A. Weber", null, null))
            .toList();
    decided =
        new RecordReviews(lake, Published.snapshot(lake, ledger(lake).published().orElseThrow()))
            .add(given, Instant.now());
  }

  private static Ledger ledger(Lake lake) {
    return new Ledger(lake, SealKey.of(Settings.load(null, Map.of())));
  }

  /** As the night that was published shows it. */
  private static Map<String, Map<String, Object>> touched(int night, Table<?> table) {
    return rows(published(night).rows(table).toDF(), table);
  }

  private static Snapshot published(int night) {
    return Published.snapshot(touched, ledger(touched).chain().get(night - 1));
  }

  private static Map<String, Map<String, Object>> whole(int night, Table<?> table) {
    Lake beside = Objects.requireNonNull(nights.besides().get(night));
    return rows(beside.read(table).toDF(), table);
  }

  private static Map<String, Map<String, Object>> rows(Dataset<Row> all, Table<?> table) {
    Map<String, Map<String, Object>> rows = new TreeMap<>();
    for (Row row : all.collectAsList()) {
      Map<String, Object> values = new HashMap<>();
      for (String column : row.schema().fieldNames()) {
        values.put(column, row.getAs(column));
      }
      String signal = table.equals(Tables.LEAD_EVIDENCE) ? " " + row.getAs("signal") : "";
      rows.put(row.get(0) + signal, values);
    }
    return rows;
  }

  @Test
  void aNightWeighsNoMoreThanItTouches() {
    assertThat(nights.summaries("lead").get(1)).contains("that tonight touches were weighed");
  }

  @Test
  void noLeadThatNothingTouchesComesOutOtherwise() {
    assertThat(nights.summaries("lead"))
        .hasSize(2)
        .noneMatch(summary -> summary.contains("came out otherwise"));
  }

  @Test
  void whatPeopleDecidedIsOnTheirLeads() {
    List<Lead> leads = published(2).rows(Tables.LEADS).collectAsList();

    assertThat(leads)
        .filteredOn(lead -> lead.decision() != null)
        .hasSizeGreaterThan(5)
        .extracting(Lead::leadId, Lead::decision, Lead::decidedAt)
        .containsExactlyInAnyOrderElementsOf(
            decided.stream()
                .map(review -> tuple(review.leadId(), review.decision(), review.decidedAt()))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theListIsTheSameAsIfAllWereWeighed(int night) {
    for (Table<?> table : List.of(Tables.LEADS, Tables.LEAD_EVIDENCE, Tables.MEDIA_SUBJECTS)) {
      assertThat(touched(night, table))
          .as(table.name())
          .isEqualTo(whole(night, table))
          .isNotEmpty();
    }
  }
}
