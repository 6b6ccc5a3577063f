package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.jobs.TaskTime;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.term.MatchKind;

/** Which media agree with which entries. */
class AgreementTest {
  private static final String ENTRY = "e".repeat(64);

  private static List<AgreedMatch> agreed(Media media, KnownMedia... known) {
    Dataset<EntryHashes> entries = EntryHashes.of(SharedSpark.rows(KnownMedia.class, known));
    Dataset<FrameHashes> frames = SharedSpark.rows(FrameHashes.class);
    return Agreement.of(MediaHashes.of(SharedSpark.rows(Media.class, media)), frames, entries)
        .collectAsList();
  }

  @Test
  void aDigestIsStrongerThanANearHashAndBothAreTold() {
    assertThat(
            agreed(Rows.media("a", Rows.pdq(0), 90), Rows.known("set", ENTRY, "5-a", Rows.pdq(3))))
        .containsExactly(
            new AgreedMatch(
                "256-a",
                "set",
                ENTRY,
                MatchKind.MD5,
                List.of(MatchKind.MD5, MatchKind.PDQ),
                3,
                "original",
                90,
                null,
                null,
                null));
  }

  @Test
  void aNearHashMatchesUpTo31BitsWhateverItsQuality() {
    assertThat(
            agreed(
                Rows.media("a", Rows.pdq(0), 10),
                Rows.known("odd / name", ENTRY, null, Rows.pdq(31)),
                Rows.known("far", ENTRY, null, Rows.pdq(32))))
        .containsExactly(
            new AgreedMatch(
                "256-a",
                "odd / name",
                ENTRY,
                MatchKind.PDQ,
                List.of(MatchKind.PDQ),
                31,
                "original",
                10,
                null,
                null,
                null));
  }

  @Test
  void aListOfOneEntryWithoutADigestIsMatched() {
    Dataset<Media> media =
        SharedSpark.rows(
            Media.class, Rows.media("a", Rows.pdq(0), 90), Rows.media("b", Rows.pdq(99), 90));
    Dataset<KnownMedia> known =
        SharedSpark.rows(KnownMedia.class, Rows.known("set", ENTRY, null, Rows.pdq(1)));
    assertThat(
            Agreement.of(
                    MediaHashes.of(media),
                    SharedSpark.rows(FrameHashes.class),
                    EntryHashes.of(known))
                .collectAsList())
        .extracting(AgreedMatch::sha256, AgreedMatch::kind)
        .containsExactly(tuple("256-a", MatchKind.PDQ));
  }

  @Test
  void aPhotoDnaThatACaseFileTellsMatchesAnEqualOneHoweverItIsSpelt() {
    String base64 = "Ab+/".repeat(48);
    String hex = HexFormat.of().withUpperCase().formatHex(Base64.getDecoder().decode(base64));
    Media told = MediaBuilder.builder(Rows.told("a", 1)).photoDna(base64).build();
    Dataset<KnownMedia> known =
        SharedSpark.rows(
            KnownMedia.class,
            Rows.known("equal", ENTRY, null, null),
            Rows.known("other", ENTRY, null, null));
    Column hash = when(col("hashSet").equalTo("equal"), hex).otherwise("f" + hex.substring(1));
    Dataset<EntryHashes> listed =
        EntryHashes.of(known.withColumn("photoDna", hash).as(known.encoder()));
    assertThat(
            Agreement.of(
                    MediaHashes.of(SharedSpark.rows(Media.class, told)),
                    SharedSpark.rows(FrameHashes.class),
                    listed)
                .collectAsList())
        .extracting(AgreedMatch::hashSet, AgreedMatch::kind, AgreedMatch::distance)
        .containsExactly(tuple("equal", MatchKind.PHOTO_DNA, null));
  }

  @Test
  void aTurnedOrMirroredCopyMatchesAndSaysHow() {
    List<String> turned = new ArrayList<>(Collections.nCopies(7, Rows.pdq(200)));
    turned.set(4, Rows.pdq(8));
    Media mirrored = Rows.turned("a", Rows.pdq(100), 90, turned);
    assertThat(agreed(mirrored, Rows.known("set", ENTRY, null, Rows.pdq(3))))
        .containsExactly(
            new AgreedMatch(
                "256-a",
                "set",
                ENTRY,
                MatchKind.PDQ,
                List.of(MatchKind.PDQ),
                5,
                "flip_y",
                90,
                null,
                null,
                null));
  }

  @Test
  void aCopyAsItIsIsStrongerThanATurnedOneThatIsAsNear() {
    Media symmetric = Rows.turned("a", Rows.pdq(2), 90, Collections.nCopies(7, Rows.pdq(2)));
    assertThat(agreed(symmetric, Rows.known("set", ENTRY, null, Rows.pdq(3))))
        .extracting(AgreedMatch::orientation)
        .containsExactly("original");
  }

  @Test
  void oneMediaMayMatchSeveralSets() {
    assertThat(
            agreed(
                Rows.media("a", null, null),
                Rows.known("one", ENTRY, "5-a", null),
                Rows.known("two", ENTRY, "5-a", null),
                Rows.known("two", "f".repeat(64), "5-b", null)))
        .extracting(AgreedMatch::hashSet)
        .containsExactlyInAnyOrder("one", "two");
  }

  private static FrameHashes frame(int number, int bits, int quality, boolean compared) {
    List<String> turned = Collections.nCopies(7, Rows.pdq(250));
    return new FrameHashes(
        "256-a", number, number / 2.0, Rows.pdq(bits), quality, turned, compared);
  }

  private static List<AgreedMatch> shown(Media media, FrameHashes... frames) {
    Dataset<EntryHashes> entries =
        EntryHashes.of(
            SharedSpark.rows(KnownMedia.class, Rows.known("set", ENTRY, null, Rows.pdq(0))));
    Dataset<MediaHashes> seen = MediaHashes.of(SharedSpark.rows(Media.class, media));
    return Agreement.of(seen, SharedSpark.rows(FrameHashes.class, frames), entries).collectAsList();
  }

  @Test
  void aVideoMatchesOnceByItsNearestFrameAndTellsHowMuchOfItAgrees() {
    assertThat(
            shown(
                Rows.media("a", null, null),
                frame(0, 31, 90, true),
                frame(4, 20, 80, false),
                frame(6, 32, 90, true),
                frame(9, 120, 90, true)))
        .containsExactly(
            new AgreedMatch(
                "256-a",
                "set",
                ENTRY,
                MatchKind.FRAME,
                List.of(MatchKind.FRAME),
                20,
                "original",
                80,
                2,
                1 / 3.0,
                2.0));
  }

  @Test
  void aFlatFrameMatchesAndSaysSo() {
    assertThat(shown(Rows.media("a", null, null), frame(3, 2, 10, false)))
        .containsExactly(
            new AgreedMatch(
                "256-a",
                "set",
                ENTRY,
                MatchKind.FRAME,
                List.of(MatchKind.FRAME),
                2,
                "original",
                10,
                1,
                null,
                1.5));
  }

  @Test
  void theHashOfAMediaItselfIsStrongerThanThoseOfItsFrames() {
    assertThat(shown(Rows.media("a", Rows.pdq(30), 70), frame(0, 1, 90, true)))
        .containsExactly(
            new AgreedMatch(
                "256-a",
                "set",
                ENTRY,
                MatchKind.PDQ,
                List.of(MatchKind.PDQ, MatchKind.FRAME),
                30,
                "original",
                70,
                1,
                1.0,
                0.0));
  }

  @Test
  void noMoreOfTheLargerSideIsShuffledThanAgrees() throws Exception {
    int entries = 20_000;
    Dataset<EntryHashes> listed =
        SharedSpark.session()
            .range(0, entries, 1, 2)
            .as(Encoders.LONG())
            .map(
                (MapFunction<Long, EntryHashes>) AgreementTest::listed,
                RecordEncoder.of(EntryHashes.class));
    Dataset<MediaHashes> seen =
        MediaHashes.of(SharedSpark.rows(Media.class, Rows.media("7", Rows.pdq(0), 90)));
    Dataset<AgreedMatch> agreed = Agreement.of(seen, SharedSpark.rows(FrameHashes.class), listed);
    TaskTime.Taken<List<AgreedMatch>> taken =
        new TaskTime(SharedSpark.session()).of(agreed::collectAsList);
    assertThat(taken.result()).extracting(AgreedMatch::entryId).containsExactly("7");
    assertThat(taken.shuffled()).isBetween(1L, entries / 10L);
  }

  private static EntryHashes listed(long number) {
    String pdq = DigestUtils.sha256Hex("pdq " + number);
    return new EntryHashes("set", "" + number, null, "1-" + number, "5-" + number, null, pdq, 90);
  }
}
