package org.vigil.jobs.relate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.lead.gather.DeviceRows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.CaseLink;
import org.vigil.model.Device;
import org.vigil.model.DeviceMedia;
import org.vigil.model.DeviceMediaBuilder;
import org.vigil.model.Source;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.Strength;

/** What the counters in file names say of telephones that write alike. */
class CounterGapsTest {
  private static final String PHONE = "FINGERPRINT|APPLE|IPHONE 12|0123456789abcdef";
  private static final int MOST = 3;

  private static DeviceMedia picture(String caseId, @Nullable Integer counter) {
    return DeviceMediaBuilder.builder()
        .deviceId(PHONE)
        .sourceId("source of " + caseId)
        .sha256(caseId + counter)
        .caseId(caseId)
        .kind(DeviceKind.FINGERPRINT)
        .make("APPLE")
        .model("IPHONE 12")
        .value("0123456789abcdef")
        .night(1)
        .counter(counter)
        .build();
  }

  private static DeviceMedia copy(String caseId, int counter) {
    return DeviceMediaBuilder.builder(picture(caseId, counter)).sha256("copy" + counter).build();
  }

  private static Dataset<Device> devices() {
    return SharedSpark.rows(
        Device.class,
        new Device(
            PHONE,
            DeviceKind.FINGERPRINT,
            "APPLE",
            "IPHONE 12",
            "0123456789abcdef",
            null,
            2,
            2,
            1,
            0,
            0,
            0.7,
            null,
            null,
            1,
            1));
  }

  private static List<CaseLink> links(DeviceMedia... pictures) {
    Dataset<DeviceMedia> media = SharedSpark.rows(DeviceMedia.class, pictures);
    Dataset<Row> touched =
        media.select(lit("DEVICE").as("kind"), col("deviceId").as("thing")).distinct();
    return SharedThings.of(
            NamedThings.devices(media, devices(), touched, SharedSpark.rows(Source.class)),
            new Gaps(CounterGaps.of(media, touched, MOST), Relating.noGaps().moments()),
            SharedSpark.rows(CaseLink.class),
            MOST,
            1)
        .orderBy("caseId")
        .collectAsList();
  }

  @Test
  void telephonesOfOneModelWhoseCountersAreFarApartLinkNothing() {
    List<CaseLink> links = links(picture("A", 10), picture("A", 60), picture("B", 4711));
    assertThat(links)
        .extracting(CaseLink::caseId, CaseLink::counterGap, CaseLink::strength)
        .containsExactly(tuple("A", 4651L, null), tuple("B", 4651L, null));
    assertThat(links.get(0).sentence())
        .endsWith(
            "The counters in the files' names lie 4,651 or more apart, as those of two cameras do: it"
                + " links none.");
  }

  @Test
  void whatCountsOnFromOneCaseToAnotherLinksThemWeaklyAndNoBetter() {
    List<CaseLink> links =
        links(picture("A", 10), picture("A", 60), picture("B", 360), picture("C", 9000));
    assertThat(links)
        .extracting(CaseLink::caseId, CaseLink::counterGap, CaseLink::strength)
        .containsExactly(
            tuple("A", 300L, Strength.WEAK),
            tuple("B", 300L, Strength.WEAK),
            tuple("C", 8640L, null));
  }

  @Test
  void twoInnocentPeopleWithOneModelAndTheSameCountersShareNoDevice() {
    DeviceMedia[] rolls = {
      picture("A", 1), picture("A", 2), picture("A", 3),
      picture("B", 1), picture("B", 2), picture("B", 3)
    };
    assertThat(links(rolls)).extracting(CaseLink::strength).containsOnly(Strength.WEAK);
    assertThat(links(rolls).get(0).sentence()).endsWith("and of two by chance.");
    assertThat(SharedSpark.rows(DeviceMedia.class, rolls).filter(DeviceRows.numbered()).count())
        .as("the rows that a lead goes by")
        .isZero();
  }

  @Test
  void copiesThatSpreadSayNothingOfTheCounters() {
    assertThat(links(copy("A", 7), copy("B", 7), picture("A", 9000), picture("B", 100)))
        .extracting(CaseLink::counterGap, CaseLink::strength)
        .containsOnly(tuple(8900L, null));
  }

  @Test
  void whereNamesCountNothingAllIsAsItWas() {
    assertThat(links(picture("A", null), picture("B", 4)))
        .extracting(CaseLink::counterGap, CaseLink::strength)
        .containsOnly(tuple(null, Strength.WEAK));
  }

  @Test
  void whatTooManyCasesHaveIsNotMeasured() {
    assertThat(links(picture("A", 1), picture("B", 2), picture("C", 3), picture("D", 4)))
        .extracting(CaseLink::caseId, CaseLink::counterGap, CaseLink::strength)
        .containsExactly(tuple("", null, null));
  }
}
