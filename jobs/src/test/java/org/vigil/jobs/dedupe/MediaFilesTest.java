package org.vigil.jobs.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.MediaFile;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;
import org.vigil.model.Source;

/** What an occurrence tells beside its content. */
class MediaFilesTest {
  private static final Instant CHANGED = Instant.parse("2026-05-03T10:00:00Z");
  private static final Media WHOLE = Rows.media("whole", Rows.pdq(0), 90);
  private static final Media SMALL = Rows.media("small", Rows.pdq(20), 90);

  @ParameterizedTest
  @CsvSource({
    "2026-05-03T10:00:00, , 2026-05-02T11:00:00Z, false",
    "2026-05-03T10:00:00, , 2026-05-02T09:00:00Z, true",
    "2099-05-03T10:00:00, , 2026-05-03T10:00:00Z, true",
    ", 2026-05-03T10:00:00Z, 2026-05-02T09:00:00Z, true",
    "2026-05-03T10:00:00, 2026-05-03T00:00:00Z, 2026-05-02T09:00:00Z, false",
    // Nobody knows when the source was last changed.
    "2026-05-03T10:00:00, , 1980-01-01T00:00:00Z, false",
    "0000:00:00 00:00:00, , 2026-04-30T09:00:00Z, false",
    ", , 2026-04-30T09:00:00Z, false"
  })
  void aDateIsAheadOfASourceThatWasLastChangedADayBeforeIt(
      @Nullable String local, @Nullable Instant utc, Instant changed, boolean ahead) {
    Media media =
        MediaBuilder.builder(Rows.media("a", null, null))
            .takenAtLocal(local)
            .takenAtUtc(utc)
            .build();
    Dataset<Source> sources = SharedSpark.rows(Source.class, Rows.source("s", changed));
    assertThat(
            MediaFiles.of(SharedSpark.rows(Reading.class, reading(0, "p", media)), sources)
                .collectAsList())
        .extracting(MediaFile::takenAhead)
        .containsExactly(ahead);
  }

  @Test
  void aThumbnailIsReadAsACopyOfThePictureInWhichItLies() {
    Dataset<Reading> readings =
        SharedSpark.rows(
            Reading.class, reading(0, "p.jpg", WHOLE), reading(1, "p.jpg!/thumbnail-1.jpg", SMALL));
    Dataset<Source> sources = SharedSpark.rows(Source.class, Rows.source("s", CHANGED));

    assertThat(MediaFiles.of(readings, sources).collectAsList())
        .extracting(MediaFile::ordinal, MediaFile::embeddedCopy)
        .containsExactlyInAnyOrder(tuple(0L, false), tuple(1L, true));
  }

  @Test
  void filesOfALakeOfAnOlderSchemaAreDecidedByWhatIsStored() {
    Dataset<MediaFile> stored =
        SharedSpark.rows(
            MediaFile.class,
            file("old", 0, "p.jpg", WHOLE, null),
            file("old", 1, "p.jpg!/thumbnail-1.jpg", SMALL, null),
            file("new", 0, "p.jpg", WHOLE, false),
            file("new", 1, "p.jpg!/thumbnail-1.jpg", SMALL, true));

    assertThat(
            MediaFiles.decided(stored, SharedSpark.rows(Media.class, WHOLE, SMALL)).collectAsList())
        .containsExactlyInAnyOrder(
            file("old", 0, "p.jpg", WHOLE, false),
            file("old", 1, "p.jpg!/thumbnail-1.jpg", SMALL, true));
  }

  private static MediaFile file(
      String source, long ordinal, String path, Media media, @Nullable Boolean embeddedCopy) {
    long size = media.equals(WHOLE) ? 9000 : 1000;
    return new MediaFile(
        source, "u", path, ordinal, media.sha256(), size, "c", null, false, embeddedCopy, 1);
  }

  private static Reading reading(long ordinal, String path, Media media) {
    return ReadingBuilder.builder()
        .sourceId("s")
        .sourceUri("u")
        .caseId("c")
        .path(path)
        .ordinal(ordinal)
        .kind(Reading.Kind.MEDIA_FILE)
        .listedMembers(0)
        .media(media)
        .frames(List.of())
        .issues(List.of())
        .night(1)
        .build();
  }
}
