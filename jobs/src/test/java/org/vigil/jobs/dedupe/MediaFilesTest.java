package org.vigil.jobs.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.MediaBuilder;
import org.vigil.model.MediaFile;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;
import org.vigil.model.Source;

/** What an occurrence tells beside its content. */
class MediaFilesTest {
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
    Reading reading =
        ReadingBuilder.builder()
            .sourceId("s")
            .sourceUri("u")
            .caseId("c")
            .path("p")
            .ordinal(0)
            .kind(Reading.Kind.MEDIA_FILE)
            .listedMembers(0)
            .media(
                MediaBuilder.builder(Rows.media("a", null, null))
                    .takenAtLocal(local)
                    .takenAtUtc(utc)
                    .build())
            .frames(List.of())
            .issues(List.of())
            .night(1)
            .build();
    Dataset<Source> sources = SharedSpark.rows(Source.class, Rows.source("s", changed));
    assertThat(
            DedupeMedia.mediaFiles(SharedSpark.rows(Reading.class, reading), sources)
                .collectAsList())
        .extracting(MediaFile::takenAhead)
        .containsExactly(ahead);
  }
}
