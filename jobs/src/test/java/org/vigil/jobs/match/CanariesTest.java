package org.vigil.jobs.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.hash.PdqHash;
import org.vigil.hash.PdqSymmetry;
import org.vigil.jobs.Rows;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Media;
import org.vigil.model.VideoFrame;
import org.vigil.model.known.Canary;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.term.MatchCause;
import org.vigil.model.term.MatchKind;

/** The matcher gives the known answers, and shows none of the questions. */
class CanariesTest {
  private final Canaries canaries = Canaries.of(SharedSpark.session(), 3);

  @Test
  void eachDistanceInEachOrientationIsPlantedAndOneBitMore() {
    List<CanaryPair> planted = CanaryPair.all(3);
    assertThat(planted).hasSize(8 + 8 * (33 + 2));
    assertThat(planted).extracting(one -> one.question().name()).doesNotHaveDuplicates();
    assertThat(planted).filteredOn(one -> one.question().expected().isEmpty()).hasSize(4 + 8 * 2);
    assertThat(CanaryPair.all(4)).doesNotContainAnyElementsOf(planted);
    for (CanaryPair one : planted) {
      CanaryQuestion question = one.question();
      if (question.kind() == MatchKind.PDQ && question.symmetry() == PdqSymmetry.ORIGINAL) {
        assertThat(hash(one.seen().pdq()).distance(hash(one.listed().pdq())))
            .isEqualTo(question.apart());
      }
    }
    assertThat(PdqSymmetry.values()).hasSize(8);
  }

  private static PdqHash hash(@Nullable String hex) {
    return PdqHash.parse(Objects.requireNonNull(hex));
  }

  @Test
  void allAreAnsweredAmongANightsOwnAndNoneIsShown() {
    Dataset<Media> media = SharedSpark.rows(Media.class, Rows.media("a", Rows.pdq(9), 90));
    Dataset<KnownMedia> known =
        SharedSpark.rows(KnownMedia.class, Rows.known("set", "e", "5-a", null));
    Dataset<AgreedMatch> agreed = canaries.among(media, SharedSpark.rows(VideoFrame.class), known);
    assertThat(Canaries.without(agreed).collectAsList())
        .extracting(AgreedMatch::sha256, AgreedMatch::hashSet)
        .containsExactly(tuple("256-a", "set"));
    assertThat(canaries.answers(agreed, MatchCause.NEW_MEDIA).collectAsList())
        .hasSize(288)
        .allSatisfy(canary -> assertThat(canary.found()).isEqualTo(canary.expected()));
  }

  @Test
  void allAreAnsweredWhereNothingIsNewAndQueriesAreCompiled() {
    SparkSession compiling = SharedSpark.compiling();
    Canaries alone = Canaries.of(compiling, 3);
    Dataset<AgreedMatch> agreed =
        alone.among(
            SharedSpark.rows(Media.class),
            SharedSpark.rows(VideoFrame.class),
            SharedSpark.rows(KnownMedia.class));
    assertThat(alone.answers(agreed, MatchCause.NEW_MEDIA).collectAsList())
        .hasSize(288)
        .allSatisfy(canary -> assertThat(canary.found()).isEqualTo(canary.expected()));
  }

  @Test
  void aMatcherThatMissesOneOrFindsTooMuchIsFoundOut() {
    Dataset<AgreedMatch> all =
        canaries.among(
            SharedSpark.rows(Media.class),
            SharedSpark.rows(VideoFrame.class),
            SharedSpark.rows(KnownMedia.class));
    String missed = CanaryPair.all(3).get(20).seen().sha256();
    AgreedMatch wrong =
        new AgreedMatch(
            CanaryPair.all(3).get(1).seen().sha256(),
            CanaryPair.MARK,
            "other",
            MatchKind.SHA256,
            List.of(MatchKind.SHA256),
            null,
            null,
            null,
            null,
            null,
            null);
    Dataset<AgreedMatch> tampered =
        all.filter("sha256 <> '" + missed + "'").union(SharedSpark.rows(AgreedMatch.class, wrong));
    assertThat(
            canaries
                .answers(tampered.as(RecordEncoder.of(AgreedMatch.class)), MatchCause.NEW_KNOWN)
                .collectAsList())
        .filteredOn(canary -> !canary.found().equals(canary.expected()))
        .extracting(Canary::found)
        .containsExactlyInAnyOrder("", "sha256 another entry");
  }
}
