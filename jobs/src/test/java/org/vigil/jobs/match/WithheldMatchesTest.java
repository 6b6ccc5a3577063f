package org.vigil.jobs.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigil.lake.SharedSpark;
import org.vigil.model.known.Match;
import org.vigil.model.known.MatchBuilder;
import org.vigil.model.legal.MediaLimit;
import org.vigil.model.term.EntryEnding;
import org.vigil.model.term.LegalUse;
import org.vigil.model.term.MatchCause;
import org.vigil.model.term.MatchKind;

/** Which matches end when a media may not be used for them any more. */
class WithheldMatchesTest {
  private static final int NIGHT = 6;

  private static MatchBuilder match(String media, MatchKind... agreed) {
    return MatchBuilder.builder()
        .sha256(media)
        .hashSet("set")
        .entryId(media + agreed[0])
        .kind(agreed[0])
        .agreed(List.of(agreed))
        .distance(3)
        .cause(MatchCause.NEW_MEDIA)
        .night(1);
  }

  @Test
  void whatEqualDigestsCarryStaysAndSaysNoMoreOfLooks() {
    Dataset<Match> matches =
        SharedSpark.rows(
            Match.class,
            match("exact", MatchKind.MD5, MatchKind.PDQ).build(),
            match("exact", MatchKind.PHOTO_DNA).build(),
            match("exact", MatchKind.SHA1).build(),
            match("nothing", MatchKind.MD5).build(),
            match("nothing", MatchKind.PDQ).nightTo(3).ending(EntryEnding.ABSENT).build(),
            match("free", MatchKind.PDQ).build());
    Dataset<Row> barred =
        SharedSpark.rows(
                MediaLimit.class,
                new MediaLimit("exact", LegalUse.EXACT, "rule", NIGHT),
                new MediaLimit("nothing", LegalUse.NOTHING, "rule", NIGHT))
            .select("sha256", "use");
    assertThat(WithheldMatches.of(matches, barred, NIGHT).collectAsList())
        .extracting(Match::entryId, Match::agreed, Match::distance, Match::nightTo, Match::ending)
        .containsExactlyInAnyOrder(
            tuple("exactmd5", List.of(MatchKind.MD5), null, null, null),
            tuple("exactphotodna", List.of(MatchKind.PHOTO_DNA), 3, NIGHT, EntryEnding.WITHHELD),
            tuple("nothingmd5", List.of(MatchKind.MD5), 3, NIGHT, EntryEnding.WITHHELD));
  }
}
