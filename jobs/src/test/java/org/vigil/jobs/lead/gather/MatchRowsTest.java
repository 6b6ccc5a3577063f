package org.vigil.jobs.lead.gather;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.known.Hub;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.known.Match;
import org.vigil.model.term.HubCause;
import org.vigil.model.term.MatchCause;
import org.vigil.model.term.MatchKind;

/** What of the lake reaches the weighing of a lead. */
class MatchRowsTest {
  private static Match match(String media, String entry, MatchKind kind) {
    return new Match(
        media,
        "set",
        entry,
        kind,
        List.of(kind),
        30,
        null,
        90,
        null,
        null,
        null,
        MatchCause.NEW_MEDIA,
        1,
        null,
        null);
  }

  private static Dataset<Hub> hub() {
    return SharedSpark.rows(
        Hub.class,
        new Hub(
            Rows.pdq(1),
            List.of("set"),
            1,
            90,
            500,
            100,
            70,
            0,
            List.of(HubCause.UNRELATED),
            1,
            0.0));
  }

  @Test
  void matchesWithEntriesThatBearAHubAreMarkedAndAreTheLast() {
    Dataset<KnownMedia> known =
        SharedSpark.rows(
            KnownMedia.class,
            Rows.known("set", "hub", "5", Rows.pdq(1)),
            Rows.known("set", "none", "6", Rows.pdq(200)),
            Rows.known("set", "unhashed", "7", null));
    Dataset<Match> matches =
        SharedSpark.rows(
            Match.class,
            match("a", "hub", MatchKind.PDQ),
            match("b", "hub", MatchKind.FRAME),
            match("c", "hub", MatchKind.MD5),
            match("d", "none", MatchKind.PDQ),
            match("a", "unhashed", MatchKind.MD5));
    Dataset<Row> rows = MatchRows.matches(matches, MatchRows.known(known, hub()));
    assertThat(
            rows.select(col("sha256"), explode(col("matches")).as("one"))
                .filter("one.hub")
                .select("sha256")
                .as(Encoders.STRING())
                .collectAsList())
        .containsExactlyInAnyOrder("a", "b", "c");
    assertThat(
            rows.filter("sha256 = 'a'")
                .selectExpr("array_join(matches.entryId, ' ')")
                .as(Encoders.STRING())
                .collectAsList())
        .containsExactly("unhashed hub");
  }
}
