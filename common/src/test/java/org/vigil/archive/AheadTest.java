package org.vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.TakenDoubt;

/** Dates of taking against the date of the source that holds the media. */
class AheadTest {
  @ParameterizedTest
  @CsvSource({
    "2026-05-03T10:00:00, , 2026-05-02T09:00:00Z, ",
    "2026-05-03T10:00:00, , 2026-04-30T09:00:00Z, AHEAD",
    "2099-05-03T10:00:00, , 2026-05-03T10:00:00Z, AHEAD",
    ", 2026-05-03T10:00:00Z, 2026-05-02T09:00:00Z, AHEAD",
    "2026-05-03T10:00:00, 2026-05-03T08:00:00Z, 2026-05-02T09:00:00Z, ",
    // Nobody knows when the source was last changed.
    "2026-05-03T10:00:00, , , ",
    "2026-05-03T10:00:00, , 1980-01-01T00:00:00Z, ",
    "no time, , 2026-04-30T09:00:00Z, ",
    ", , 2026-04-30T09:00:00Z, "
  })
  void doubtsWhatIsMoreThanADayLater(
      @Nullable String local,
      @Nullable Instant utc,
      @Nullable Instant modified,
      @Nullable TakenDoubt doubt) {
    assertThat(Ahead.marked(media(local, utc, null), modified).takenDoubt()).isEqualTo(doubt);
  }

  @ParameterizedTest
  @CsvSource("2026-05-03T10:00:00, UNSET")
  void keepsTheDoubtOfTheBytesThemselves(String local, TakenDoubt doubt) {
    Media doubted = media(local, null, doubt);
    assertThat(Ahead.marked(doubted, Instant.parse("2020-04-30T09:00:00Z"))).isEqualTo(doubted);
  }

  private static Media media(
      @Nullable String local, @Nullable Instant utc, @Nullable TakenDoubt doubt) {
    return MediaBuilder.builder()
        .sha256("0".repeat(64))
        .md5("0".repeat(32))
        .mediaType("image/jpeg")
        .takenAtLocal(local)
        .takenAtUtc(utc)
        .takenDoubt(doubt)
        .build();
  }
}
