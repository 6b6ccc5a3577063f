package org.vigil.jobs.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Media;
import org.vigil.model.VideoFrame;
import org.vigil.model.known.Hub;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.known.Match;
import org.vigil.model.term.EntryEnding;
import org.vigil.model.term.HubCause;
import org.vigil.model.term.MatchCause;
import org.vigil.model.term.MatchKind;

/** Which known hashes are hubs: near many media that have nothing to do with each other. */
class HubsTest {
  private static final String KNOWN = Rows.pdq(0);
  private static final String COPIED = Rows.pdq(256);
  private static final int NIGHT = 5;

  private final List<Match> matches = new ArrayList<>();
  private final List<Media> media = new ArrayList<>();
  private final List<VideoFrame> frames = new ArrayList<>();

  /** A hash in which so many bits are set from one bit on. */
  private static String bits(int from, int count) {
    BigInteger set = BigInteger.ONE.shiftLeft(count).subtract(BigInteger.ONE).shiftLeft(from);
    return "%064x".formatted(set);
  }

  private static Match match(
      String name, String entry, MatchKind kind, int distance, @Nullable Integer quality) {
    return new Match(
        "256-" + name,
        "list",
        entry,
        kind,
        List.of(kind),
        distance,
        "original",
        quality,
        kind == MatchKind.FRAME ? 1 : null,
        kind == MatchKind.FRAME ? 1.0 : null,
        kind == MatchKind.FRAME ? 2.5 : null,
        MatchCause.NEW_MEDIA,
        1,
        null,
        null);
  }

  private void near(String name, String entry, String hash, int distance, int quality) {
    media.add(Rows.media(name, hash, quality));
    matches.add(match(name, entry, MatchKind.PDQ, distance, quality));
  }

  private void shown(String name, String entry, String hash, int distance) {
    frames.add(new VideoFrame("256-" + name, 0, 2.5, 2.5, 1, hash, 90, List.of(), true, 1));
    frames.add(
        new VideoFrame("256-" + name, 1, 3.5, 3.5, 1, Rows.pdq(128), 90, List.of(), true, 1));
    matches.add(match(name, entry, MatchKind.FRAME, distance, 90));
  }

  private List<Hub> found(HubSettings settings, Hub... before) {
    Dataset<KnownMedia> known =
        SharedSpark.rows(
            KnownMedia.class,
            Rows.known("list", "hub", null, KNOWN),
            Rows.known("other", "twin", "5", KNOWN),
            Rows.known("list", "copied", null, COPIED));
    return new Hubs(
            SharedSpark.rows(Match.class, matches.toArray(Match[]::new)),
            known,
            SharedSpark.rows(Media.class, media.toArray(Media[]::new)),
            SharedSpark.rows(VideoFrame.class, frames.toArray(VideoFrame[]::new)),
            settings)
        .found(SharedSpark.rows(Hub.class, before), NIGHT)
        .collectAsList();
  }

  @Test
  void aHashNearUnrelatedMediaIsAHubAndOneNearCopiesIsNot() {
    for (int i = 0; i < 8; i++) {
      near("u" + i, "hub", bits(28 * i, 28), 28, 90);
      near("c" + i, "copied", bits(3 * i, 256 - 3 * i), 3 * i, 90);
    }
    shown("video", "hub", bits(226, 28), 28);
    Hub hub =
        new Hub(
            KNOWN,
            List.of("list", "other"),
            2,
            null,
            9,
            8,
            8,
            0,
            List.of(HubCause.UNRELATED),
            NIGHT,
            0.0);
    assertThat(found(new HubSettings(8, 8))).containsExactly(hub);
    assertThat(found(new HubSettings(9, 9)))
        .containsExactly(
            new Hub(
                KNOWN,
                List.of("list", "other"),
                2,
                null,
                9,
                9,
                9,
                0,
                List.of(HubCause.UNRELATED),
                NIGHT,
                0.0));
    assertThat(found(new HubSettings(20, 2))).isEmpty();
  }

  @Test
  void aHashThatIsNearlyAHubCountsForLess() {
    IntStream.range(0, 8).forEach(i -> near("u" + i, "hub", bits(28 * i, 28), 28, 90));
    assertThat(found(new HubSettings(10, 2))).extracting(Hub::weight).containsExactly(0.4);
    assertThat(found(new HubSettings(16, 2))).extracting(Hub::weight).containsExactly(1.0);
    assertThat(found(new HubSettings(8, 2))).extracting(Hub::weight).containsExactly(0.0);
  }

  @Test
  void aHashNearFlatMediaIsAHubThoughTheyAreAllAlike() {
    IntStream.range(0, 5).forEach(i -> near("f" + i, "hub", bits(0, 4), 4, i < 3 ? 20 : 90));
    assertThat(found(new HubSettings(5, 2)))
        .containsExactly(
            new Hub(
                KNOWN,
                List.of("list", "other"),
                2,
                null,
                5,
                5,
                1,
                3,
                List.of(HubCause.FLAT),
                NIGHT,
                0.0));
  }

  @Test
  void aHubKeepsTheNightInWhichItBecameOneAndMatchesThatEndedDoNotCount() {
    IntStream.range(0, 5).forEach(i -> near("u" + i, "hub", bits(28 * i, 28), 28, 90));
    Hub before = new Hub(KNOWN, List.of(), 0, null, 0, 0, 0, 0, List.of(), 3, 0.0);
    assertThat(found(new HubSettings(5, 5), before)).extracting(Hub::night).containsExactly(3);
    matches.replaceAll(HubsTest::ended);
    assertThat(found(new HubSettings(5, 5), before)).isEmpty();
  }

  private static Match ended(Match one) {
    return new Match(
        one.sha256(),
        one.hashSet(),
        one.entryId(),
        one.kind(),
        one.agreed(),
        one.distance(),
        one.orientation(),
        one.quality(),
        null,
        null,
        null,
        one.cause(),
        one.night(),
        4,
        EntryEnding.RETRACTED);
  }

  @Test
  void matchesByADigestMakeNoHub() {
    matches.addAll(
        Stream.of("a", "b", "c").map(name -> match(name, "hub", MatchKind.MD5, 0, null)).toList());
    assertThat(found(new HubSettings(2, 2))).isEmpty();
  }
}
