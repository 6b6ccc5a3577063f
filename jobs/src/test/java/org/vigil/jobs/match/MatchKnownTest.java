package org.vigil.jobs.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.known.Match;
import org.vigil.model.term.EntryEnding;
import org.vigil.model.term.EntryStatus;
import org.vigil.model.term.MatchCause;
import org.vigil.model.term.MatchKind;

/** How matches begin, stand and end. */
class MatchKnownTest {
  private static final int NIGHT = 5;

  private static Match match(String media, String entry, int night, @Nullable Integer nightTo) {
    return new Match(
        media,
        "set",
        entry,
        MatchKind.MD5,
        List.of(MatchKind.MD5),
        null,
        null,
        null,
        null,
        null,
        null,
        MatchCause.NEW_KNOWN,
        night,
        nightTo,
        nightTo == null ? null : EntryEnding.RETRACTED);
  }

  private static Dataset<Match> rows(Match... matches) {
    return SharedSpark.rows(Match.class, matches);
  }

  private static KnownMedia ended(String entry) {
    return new KnownMedia(
        "set",
        entry,
        1,
        null,
        null,
        null,
        null,
        "5",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        EntryStatus.LISTED,
        1,
        2,
        NIGHT,
        EntryEnding.RETRACTED,
        null);
  }

  @Test
  void anEntryThatEndsEndsItsMatchesWithTheCauseAndNoneVanishes() {
    Dataset<Match> held =
        rows(match("a", "gone", 1, null), match("a", "gone", 1, 3), match("b", "stays", 1, null));
    assertThat(
            MatchKnown.ended(
                    held,
                    SharedSpark.rows(KnownMedia.class, ended("gone"), ended("back")),
                    SharedSpark.rows(KnownMedia.class, Rows.known("set", "back", "5", null)))
                .collectAsList())
        .containsExactly(match("a", "gone", 1, NIGHT));
  }

  @Test
  void whatStandsIsNotFoundAgainButWhatHadEndedIs() {
    Dataset<Match> held = rows(match("a", "e", 1, null), match("b", "e", 1, 3));
    Dataset<Match> fresh = rows(match("a", "e", NIGHT, null), match("b", "e", NIGHT, null));
    assertThat(MatchKnown.notStanding(fresh, held).collectAsList())
        .containsExactly(match("b", "e", NIGHT, null));
  }

  @Test
  void anEntryThatTakesAnothersPlaceIsSaidToHaveChanged() {
    Dataset<Match> held = rows(match("a", "old", 1, NIGHT), match("b", "old", 1, 3));
    Dataset<Match> fresh = rows(match("a", "new", NIGHT, null), match("b", "new", NIGHT, null));
    assertThat(MatchKnown.caused(fresh, held, NIGHT).collectAsList())
        .extracting(Match::sha256, Match::cause)
        .containsExactlyInAnyOrder(
            tuple("a", MatchCause.CHANGED_KNOWN), tuple("b", MatchCause.NEW_KNOWN));
  }
}
