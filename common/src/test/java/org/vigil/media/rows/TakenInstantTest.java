package org.vigil.media.rows;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.media.facts.CameraFactsBuilder;
import org.vigil.media.facts.Origin;
import org.vigil.media.facts.OriginBuilder;
import org.vigil.model.term.TakenDoubt;
import org.vigil.model.term.UtcSource;

/** What the clocks in a file say together. */
class TakenInstantTest {
  private static TakenInstant moment(
      @Nullable String local, @Nullable String offset, @Nullable String gps, boolean impossible) {
    return moment(local, offset, gps, null, impossible);
  }

  private static TakenInstant moment(
      @Nullable String local,
      @Nullable String offset,
      @Nullable String gps,
      @Nullable String movie,
      boolean impossible) {
    Origin origin =
        OriginBuilder.builder(Origin.NONE)
            .gpsTime(instant(gps))
            .movieTime(instant(movie))
            .impossibleTime(impossible)
            .build();
    return TakenInstant.of(
        CameraFactsBuilder.builder()
            .takenAtLocal(local)
            .takenOffset(offset)
            .origin(origin)
            .build());
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-05-04T13:22:01.5, +02:00, , 2019-05-04T11:22:01.5Z, OFFSET_TAG",
    "2019-05-04T13:22:01, +02:00, 2019-05-04T11:00:00Z, 2019-05-04T11:22:01Z, OFFSET_TAG",
    // The local time less the satellites' is rounded to quarters of an hour.
    "2019-05-04T13:22:01, , 2019-05-04T11:19:30Z, 2019-05-04T11:22:01Z, GPS",
    "2019-05-04T13:22:01, , 2019-05-04T07:37:00Z, 2019-05-04T07:37:01Z, GPS",
    "2019-05-04T00:30:00, , 2019-05-03T10:30:00Z, 2019-05-03T10:30:00Z, GPS",
    "2019-05-03T22:30:00, , 2019-05-04T10:30:00Z, 2019-05-04T10:30:00Z, GPS",
    ", , 2019-05-04T10:30:00Z, 2019-05-04T10:30:00Z, GPS",
  })
  void tellsTheInstant(
      @Nullable String local,
      @Nullable String offset,
      @Nullable String gps,
      String utc,
      UtcSource source) {
    TakenInstant moment = moment(local, offset, gps, false);
    assertThat(moment.utc()).isEqualTo(Instant.parse(utc));
    assertThat(moment.source()).isEqualTo(source);
    assertThat(moment.doubt()).isNull();
  }

  @Test
  void guessesNoOffset() {
    assertThat(moment("2019-05-04T13:22:01", null, null, false))
        .isEqualTo(new TakenInstant(null, null, null, null));
  }

  @Test
  void takesTheHeaderOfAMovieWhereNothingElseIsWritten() {
    assertThat(moment(null, null, null, "2019-05-04T10:30:00Z", false))
        .isEqualTo(
            new TakenInstant(
                Instant.parse("2019-05-04T10:30:00Z"), UtcSource.MOVIE_HEADER, null, null));
  }

  @Test
  void doubtsATimeThatIsNoZoneAwayFromTheSatellites() {
    assertThat(moment("2008-10-22T16:28:39", null, "2008-10-23T14:27:07Z", false))
        .isEqualTo(new TakenInstant(null, null, TakenDoubt.CONTRADICTED, null));
    assertThat(moment("2022-01-10T15:15:44", "-04:00", "2022-01-10T21:15:33Z", false).doubt())
        .isEqualTo(TakenDoubt.CONTRADICTED);
  }

  @Test
  void hearsNoReceiverThatNeverHadAFix() {
    assertThat(moment("2017-11-27T01:01:01", null, "2017-01-01T00:00:00Z", false))
        .isEqualTo(new TakenInstant(null, null, null, null));
  }

  @Test
  void doubtsWhatNoSetClockShows() {
    assertThat(moment("2007-01-01T00:00:31", "+01:00", null, false))
        .isEqualTo(new TakenInstant(null, null, TakenDoubt.UNSET, null));
    assertThat(moment("1989-12-31T10:00:00", null, "2019-05-04T10:30:00Z", false))
        .isEqualTo(
            new TakenInstant(
                Instant.parse("2019-05-04T10:30:00Z"), UtcSource.GPS, TakenDoubt.TOO_EARLY, null));
    assertThat(moment(null, null, null, true).doubt()).isEqualTo(TakenDoubt.IMPOSSIBLE);
  }

  @ParameterizedTest
  @CsvSource({"1983-05-04T10:30:00Z, TOO_EARLY", "2000-01-01T00:00:05Z, UNSET"})
  void takesNoInstantFromAMovieWhoseClockNobodySet(String header, TakenDoubt doubt) {
    assertThat(moment(null, null, null, header, false))
        .isEqualTo(new TakenInstant(null, null, doubt, null));
  }

  @ParameterizedTest
  @CsvSource({
    "2019-05-04T13:22:01, , 2019-05-04T11:19:30Z, +02:00, 151",
    "2019-05-04T13:22:01, , 2019-05-04T07:37:00Z, +05:45, 1",
    "2019-05-04T11:22:01, , 2019-05-04T11:22:05Z, +00:00, -4",
    // What was written is an hour off: summer time.
    "2025-09-06T20:24:47, -08:00, 2025-09-07T03:19:17Z, -07:00, 330",
  })
  void tellsTheOffsetByTheSatellites(
      String local, @Nullable String written, String gps, String offset, int skewSeconds) {
    GpsOffset told = requireNonNull(moment(local, written, gps, false).gpsOffset());
    assertThat(told.text()).isEqualTo(offset);
    assertThat(told.skewSeconds()).isEqualTo(skewSeconds);
  }

  @Test
  void tellsNoOffsetThatNoTimeZoneHas() {
    TakenInstant moment = moment("2019-05-04T13:22:01", null, "2019-05-04T12:07:00Z", false);
    assertThat(moment).isEqualTo(new TakenInstant(null, null, TakenDoubt.CONTRADICTED, null));
  }
}
