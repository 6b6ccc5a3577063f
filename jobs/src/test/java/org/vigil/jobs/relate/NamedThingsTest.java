package org.vigil.jobs.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.lake.SharedSpark;
import org.vigil.model.CaseLink;
import org.vigil.model.Device;
import org.vigil.model.DeviceMedia;
import org.vigil.model.DeviceMediaBuilder;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.DeviceSuppression;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.PersonRole;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/** Identifiers and devices that cases share, and those that innocent people share. */
class NamedThingsTest {
  private static final String MAIL = "a@example.org";

  private static IdentifierSighting seen(String caseId, SightingOrigin origin, Strength strength) {
    return seen(caseId, origin, strength, null, null);
  }

  private static IdentifierSighting seen(
      String caseId,
      SightingOrigin origin,
      Strength strength,
      @Nullable PersonRole role,
      @Nullable String sha256) {
    return new IdentifierSighting(
        IdentifierKind.EMAIL,
        MAIL,
        "source of " + caseId,
        7,
        0,
        sha256,
        caseId,
        origin,
        "rule",
        strength,
        role,
        null,
        null,
        null,
        null,
        1);
  }

  private static List<CaseLink> named(IdentifierSighting... sightings) {
    Dataset<Row> touched = Relating.touched(CaseLinkKind.IDENTIFIER, "EMAIL:" + MAIL);
    return Relating.links(
        NamedThings.identifiers(
            SharedSpark.rows(IdentifierSighting.class, sightings),
            touched,
            Relating.sources("A", "B")));
  }

  @Test
  void anAccountThatAReportAndATelephoneNameLinksTheirCases() {
    List<CaseLink> links =
        named(
            seen("A", SightingOrigin.REPORT, Strength.STRONG),
            seen("B", SightingOrigin.PATH, Strength.STRONG));
    assertThat(links)
        .extracting(CaseLink::caseId, CaseLink::strength, CaseLink::rule, CaseLink::example)
        .containsExactly(
            tuple("A", Strength.STRONG, "identifier/EMAIL", "source of A"),
            tuple("B", Strength.STRONG, "identifier/EMAIL", "source of B"));
  }

  @Test
  void whoReportsToManyLinksNobody() {
    assertThat(
            named(
                seen("A", SightingOrigin.REPORT, Strength.STRONG, PersonRole.REPORTER, null),
                seen("B", SightingOrigin.REPORT, Strength.STRONG, PersonRole.REPORTER, null)))
        .isEmpty();
  }

  @Test
  void aMachineThatWritesToEverybodyLinksNobody() {
    assertThat(
            named(
                seen("A", SightingOrigin.MAIL_HEADER, Strength.WEAK),
                seen("B", SightingOrigin.MAIL_HEADER, Strength.WEAK)))
        .isEmpty();
  }

  @Test
  void oneMailThatTwoCasesHaveLinksThemWeakly() {
    assertThat(
            named(
                seen("A", SightingOrigin.MAIL_HEADER, Strength.STRONG, null, "mail"),
                seen("B", SightingOrigin.MAIL_HEADER, Strength.STRONG, null, "mail")))
        .extracting(CaseLink::own, CaseLink::strength)
        .containsOnly(tuple(0L, Strength.WEAK));
  }

  private static DeviceMedia took(DeviceKind kind, String caseId, String media) {
    return DeviceMediaBuilder.builder()
        .deviceId(kind + "|CANON|R6|77001")
        .sourceId("source of " + caseId)
        .sha256(media)
        .caseId(caseId)
        .kind(kind)
        .make("CANON")
        .model("R6")
        .value("77001")
        .night(1)
        .build();
  }

  private static Device device(DeviceKind kind, @Nullable DeviceSuppression suppression) {
    return new Device(
        kind + "|CANON|R6|77001",
        kind,
        "CANON",
        "R6",
        "77001",
        suppression,
        2,
        2,
        1,
        0,
        0,
        0.7,
        null,
        null,
        1,
        1);
  }

  private static List<CaseLink> taken(Device device, DeviceMedia... media) {
    return Relating.links(
        NamedThings.devices(
            SharedSpark.rows(DeviceMedia.class, media),
            SharedSpark.rows(Device.class, device),
            Relating.touched(CaseLinkKind.DEVICE, device.deviceId()),
            Relating.sources("A", "B")));
  }

  @Test
  void aCameraWhoseOwnPicturesAreInTwoCasesLinksThem() {
    DeviceKind body = DeviceKind.BODY_SERIAL;
    assertThat(taken(device(body, null), took(body, "A", "one"), took(body, "B", "other")))
        .extracting(CaseLink::caseId, CaseLink::label, CaseLink::strength)
        .containsExactly(
            tuple("A", "CANON R6 BODY_SERIAL 77001", Strength.STRONG),
            tuple("B", "CANON R6 BODY_SERIAL 77001", Strength.STRONG));
  }

  @Test
  void aLensChangesHandsAndLinksLess() {
    DeviceKind lens = DeviceKind.LENS_SERIAL;
    assertThat(taken(device(lens, null), took(lens, "A", "one"), took(lens, "B", "other")))
        .extracting(CaseLink::strength)
        .containsOnly(Strength.MEDIUM);
  }

  @Test
  void aNumberThatManyModelsHaveLinksNobody() {
    DeviceKind body = DeviceKind.BODY_SERIAL;
    assertThat(
            taken(
                device(body, DeviceSuppression.SHARED_BY_MODELS),
                took(body, "A", "one"),
                took(body, "B", "other")))
        .isEmpty();
  }

  @Test
  void aPictureThatWentRoundLinksThoseWhoHaveItWeakly() {
    DeviceKind body = DeviceKind.BODY_SERIAL;
    assertThat(taken(device(body, null), took(body, "A", "meme"), took(body, "B", "meme")))
        .extracting(CaseLink::strength)
        .containsOnly(Strength.WEAK);
  }
}
