package org.vigil.jobs.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Device;
import org.vigil.model.DeviceMedia;
import org.vigil.model.DeviceMediaBuilder;
import org.vigil.model.MediaBuilder;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;
import org.vigil.model.Source;
import org.vigil.model.known.Match;
import org.vigil.model.known.MatchBuilder;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.DeviceSuppression;
import org.vigil.model.term.MatchCause;
import org.vigil.model.term.MatchKind;

/** How many media, cases, models and owners share a device. */
class CountDevicesTest {
  private static final int NIGHT = 3;

  private static DeviceMediaBuilder bears(String value, String media, String caseId) {
    return DeviceMediaBuilder.builder()
        .deviceId("BODY_SERIAL|CANON|R6|" + value)
        .sourceId("source " + caseId)
        .sha256(media)
        .caseId(caseId)
        .kind(DeviceKind.BODY_SERIAL)
        .make("CANON")
        .model("R6")
        .value(value)
        .night(NIGHT);
  }

  private static DeviceMediaBuilder of(String model, DeviceMediaBuilder row, String value) {
    return row.model(model).deviceId("BODY_SERIAL|CANON|" + model + "|" + value);
  }

  private static Match match(String media, int night) {
    return MatchBuilder.builder()
        .sha256(media)
        .hashSet("set")
        .entryId("e")
        .kind(MatchKind.MD5)
        .agreed(List.of(MatchKind.MD5))
        .cause(MatchCause.NEW_MEDIA)
        .night(night)
        .build();
  }

  private static List<Device> counted(List<Match> matches, Device held, DeviceMedia... rows) {
    Dataset<DeviceMedia> all = SharedSpark.rows(DeviceMedia.class, rows);
    Dataset<Match> found = SharedSpark.rows(Match.class, matches.toArray(Match[]::new));
    Dataset<String> touched = DeviceCounts.touched(all, found, NIGHT);
    Dataset<Device> before = SharedSpark.rows(Device.class, held);
    return DeviceCounts.of(all, touched, found, before, NIGHT).orderBy("deviceId").collectAsList();
  }

  private static Device held(String value) {
    return new Device(
        "BODY_SERIAL|CANON|R6|" + value,
        DeviceKind.BODY_SERIAL,
        "CANON",
        "R6",
        value,
        null,
        1,
        1,
        1,
        0,
        0,
        1.0,
        null,
        null,
        1,
        1);
  }

  @Test
  void aDeviceIsCountedOverAllCasesAndKeepsTheNightThatSawItFirst() {
    List<Device> devices =
        counted(
            List.of(match("a", 1)),
            held("77001"),
            bears("77001", "a", "A").takenAtLocal("2026-01-02T00:00:00").night(1).build(),
            bears("77001", "b", "A").takenAtLocal("2026-01-03T00:00:00").owner("Jo").build(),
            bears("77001", "b", "B").build());
    assertThat(devices)
        .extracting(
            Device::media,
            Device::cases,
            Device::models,
            Device::owners,
            Device::listed,
            Device::firstTaken,
            Device::lastTaken,
            Device::night,
            Device::countedNight)
        .containsExactly(
            tuple(2L, 2L, 1L, 1L, 1L, "2026-01-02T00:00:00", "2026-01-03T00:00:00", 1, NIGHT));
    assertThat(devices.get(0).rarity()).isCloseTo(0.707, within(0.001));
  }

  @Test
  void onlyDevicesThatTonightTouchesAreCountedAgain() {
    List<Device> devices =
        counted(
            List.of(match("listed", NIGHT)),
            held("77001"),
            bears("old", "a", "A").night(1).build(),
            bears("listedtonight", "listed", "A").night(1).build(),
            bears("new", "c", "A").build());
    assertThat(devices).extracting(Device::value).containsExactly("listedtonight", "new");
  }

  @Test
  void aNumberOfThreeModelsTellsNoCamera() {
    DeviceMediaBuilder[] rows = {
      bears("5551", "a", "A"),
      of("R7", bears("5551", "b", "A"), "5551"),
      of("R8", bears("5551", "c", "B"), "5551").night(1),
      of("R7", bears("5552", "d", "B"), "5552")
    };
    List<Device> devices =
        counted(
            List.of(),
            held("77001"),
            List.of(rows).stream().map(DeviceMediaBuilder::build).toArray(DeviceMedia[]::new));
    assertThat(devices)
        .extracting(Device::value, Device::models, Device::suppression, Device::rarity)
        .containsExactly(
            tuple("5551", 3L, DeviceSuppression.SHARED_BY_MODELS, 0.0),
            tuple("5551", 3L, DeviceSuppression.SHARED_BY_MODELS, 0.0),
            tuple("5552", 1L, null, 1.0));
  }

  @Test
  void aNumberThatIsSuppressedByItselfStaysSoAndSaysWhy() {
    assertThat(
            counted(
                List.of(),
                held("77001"),
                bears("123456", "a", "A").suppression(DeviceSuppression.ASCENDING).build()))
        .extracting(Device::suppression, Device::rarity)
        .containsExactly(tuple(DeviceSuppression.ASCENDING, 0.0));
  }

  @Test
  void readingsOfSourcesThatWereReadForGoodGiveTheRows() {
    Reading reading =
        ReadingBuilder.builder()
            .sourceId("s")
            .sourceUri("u")
            .caseId("case")
            .path("p")
            .kind(Reading.Kind.MEDIA_FILE)
            .media(
                MediaBuilder.builder(Rows.media("a", null, null))
                    .make("Canon")
                    .model("R6")
                    .bodySerial("77001")
                    .build())
            .frames(List.of())
            .issues(List.of())
            .night(NIGHT)
            .build();
    Dataset<Reading> readings = SharedSpark.rows(Reading.class, reading);
    Dataset<Source> sources =
        SharedSpark.rows(Source.class, Rows.source("s", Instant.parse("2026-01-01T00:00:00Z")));
    Dataset<DeviceMedia> rows = CountDevices.media(CountDevices.settled(readings, sources));
    assertThat(rows.select("deviceId").as(Encoders.STRING()).collectAsList())
        .containsExactly("BODY_SERIAL|CANON|R6|77001");
    assertThat(CountDevices.settled(readings, sources.filter("sourceId = 'other'")).collectAsList())
        .isEmpty();
  }

  private static Reading picture(String path, @Nullable String serial) {
    return ReadingBuilder.builder()
        .sourceId("s")
        .sourceUri("u")
        .caseId("case")
        .path(path)
        .kind(Reading.Kind.MEDIA_FILE)
        .media(
            MediaBuilder.builder(Rows.media("a", null, null))
                .make("Apple")
                .model("iPhone 12")
                .jpegQuantisation("tables")
                .bodySerial(serial)
                .build())
        .frames(List.of())
        .issues(List.of())
        .night(NIGHT)
        .build();
  }

  @Test
  void aFingerprintHasTheLowestCounterOfTheFilesOfOneContentAndANumberHasNone() {
    Dataset<Reading> writes =
        SharedSpark.rows(
            Reading.class,
            picture("DCIM/IMG_0412.JPG", null),
            picture("DCIM/IMG_0411.JPG", null),
            picture("DCIM/holiday.jpg", null));
    assertThat(CountDevices.media(writes).collectAsList())
        .extracting(DeviceMedia::kind, DeviceMedia::counter)
        .containsExactly(tuple(DeviceKind.FINGERPRINT, 411));
    Dataset<Reading> numbered =
        SharedSpark.rows(Reading.class, picture("DCIM/IMG_0412.JPG", "77001"));
    assertThat(CountDevices.media(numbered).collectAsList())
        .extracting(DeviceMedia::kind, DeviceMedia::counter)
        .containsExactly(tuple(DeviceKind.BODY_SERIAL, null));
  }
}
