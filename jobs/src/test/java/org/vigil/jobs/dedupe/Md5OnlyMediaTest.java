package org.vigil.jobs.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.MediaFile;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;
import org.vigil.model.Source;

/** How what a case file tells of becomes one with what was read. */
class Md5OnlyMediaTest {
  private static final Media READ = Rows.media("a", null, null);
  private static final String PHOTO_DNA = "Ab+/".repeat(48);
  private static final Media TOLD = Rows.told("a", 0);

  private static Dataset<Reading> readings(@Nullable Media... media) {
    return SharedSpark.rows(
        Reading.class,
        IntStream.range(0, media.length)
            .mapToObj(i -> reading(i, media[i]))
            .toArray(Reading[]::new));
  }

  private static Reading reading(int ordinal, @Nullable Media media) {
    return ReadingBuilder.builder()
        .sourceId("s")
        .sourceUri("u")
        .caseId("c")
        .path("p" + ordinal)
        .ordinal(ordinal)
        .kind(Reading.Kind.MEDIA_FILE)
        .listedMembers(0)
        .media(media)
        .frames(List.of())
        .issues(List.of())
        .night(3)
        .build();
  }

  private static List<String> keys(Dataset<Reading> known) {
    Dataset<Source> sources = SharedSpark.rows(Source.class, Rows.source("s", Instant.EPOCH));
    return MediaFiles.of(known, sources).collectAsList().stream()
        .map(MediaFile::sha256)
        .sorted()
        .toList();
  }

  private static Dataset<Media> held(Media... media) {
    return SharedSpark.rows(Media.class, media);
  }

  @Test
  void takesTheSha256ThatTheLakeHas() {
    assertThat(keys(Md5OnlyMedia.known(readings(TOLD, Rows.told("b", 0)), held(READ))))
        .containsExactly("256-a", "md5-5-b");
  }

  @Test
  void takesTheSha256OfAnotherReadingAndTheFactsOfTheBytes() {
    Dataset<Reading> known = Md5OnlyMedia.known(readings(TOLD, READ), held());
    assertThat(keys(known)).containsExactly("256-a", "256-a");
    assertThat(DedupeMedia.media(known).collectAsList())
        .extracting(Media::sha256, Media::told, Media::night)
        .containsExactly(tuple("256-a", false, 3));
  }

  @Test
  void keepsTheMd5WhereTwoContentsHaveIt() {
    Media collision = with(READ, "256-other", "1-other");
    assertThat(keys(Md5OnlyMedia.known(readings(TOLD), held(READ, collision))))
        .containsExactly("md5-5-a");
    Media told = with(TOLD, TOLD.sha256(), "1-other");
    assertThat(keys(Md5OnlyMedia.known(readings(told), held(READ, collision))))
        .containsExactly("256-other");
    assertThat(keys(Md5OnlyMedia.known(readings(told), held(READ)))).containsExactly("md5-5-a");
  }

  @Test
  void leavesReadingsWithoutMediaAsTheyAre() {
    Dataset<Reading> readings = readings(TOLD, null);
    assertThat(Md5OnlyMedia.known(readings, held(READ)).collectAsList())
        .extracting(Reading::media)
        .filteredOn(media -> media == null)
        .hasSize(1);
  }

  @Test
  void whatWasToldGivesWayToWhatWasRead() {
    Media told = with(TOLD, "256-a", null);
    assertThat(
            Md5OnlyMedia.read(held(READ, Rows.media("b", null, null)), held(told)).collectAsList())
        .containsExactly(READ);
  }

  @Test
  void aPhotoDnaThatWasToldOnceStaysWithTheContentWhateverIsReadOfIt() {
    Media told = MediaBuilder.builder(with(TOLD, "256-a", null)).photoDna(PHOTO_DNA).build();
    Media both = MediaBuilder.builder(READ).photoDna(PHOTO_DNA).build();
    assertThat(Md5OnlyMedia.read(held(READ), held(told)).collectAsList()).containsExactly(both);
    assertThat(Md5OnlyMedia.withPhotoDna(held(READ), held(both)).collectAsList())
        .containsExactly(both);
    assertThat(DedupeMedia.media(readings(told, READ)).collectAsList())
        .extracting(Media::told, Media::photoDna)
        .containsExactly(tuple(false, PHOTO_DNA));
  }

  @Test
  void aContentThatGainsAPhotoDnaIsMatchedAnewAndOnlyThen() {
    Media told = MediaBuilder.builder(with(TOLD, "256-a", null)).photoDna(PHOTO_DNA).build();
    Media gained = MediaBuilder.builder(READ).photoDna(PHOTO_DNA).night(7).build();
    assertThat(Md5OnlyMedia.gained(held(told), held(READ), 7).collectAsList())
        .containsExactly(gained);
    assertThat(Md5OnlyMedia.gained(held(told), held(gained), 8).collectAsList()).isEmpty();
  }

  private static Media with(Media media, String sha256, @Nullable String sha1) {
    return MediaBuilder.builder()
        .sha256(sha256)
        .sha1(sha1)
        .md5(media.md5())
        .sizeBytes(1000)
        .mediaType("image/jpeg")
        .told(media.told())
        .night(1)
        .build();
  }
}
