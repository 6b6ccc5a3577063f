package org.vigil.jobs.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.settings.SetTrusts;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Device;
import org.vigil.model.DeviceMedia;
import org.vigil.model.DeviceMediaBuilder;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.known.KnownMediaBuilder;
import org.vigil.model.seizure.Alert;
import org.vigil.model.term.AlertReason;
import org.vigil.model.term.DeviceKind;
import org.vigil.model.term.EntryStatus;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;
import org.vigil.run.settings.Settings;

/** Which rows give which alerts. */
class AlertStepsTest {
  private static final Instant NOW = Instant.parse("2026-11-02T03:04:05Z");
  private static final Raising RAISING = new Raising("s", 7, NOW, NOW.plusSeconds(60), 2);
  private static final SetTrusts BELIEF = belief("[]");

  private static SetTrusts belief(String trust) {
    return Settings.load(
            null,
            Map.of(
                "lead.harmless-sets",
                "[software]",
                "lead.trust",
                trust,
                "lead.categories",
                "[{ sets = police, category = 1, name = abuse, means = listed },"
                    + " { sets = police, category = 4, name = comparison, means = other }]"))
        .bind("vigil.lead", LeadSettings::from)
        .belief();
  }

  private static Reading file(String media, String path, String caseId, long ordinal) {
    return ReadingBuilder.builder()
        .sourceId("source")
        .sourceUri("file:/source")
        .caseId(caseId)
        .path(path)
        .ordinal(ordinal)
        .kind(Reading.Kind.MEDIA_FILE)
        .media(Rows.media(media, null, null))
        .frames(List.of())
        .issues(List.of())
        .night(1)
        .build();
  }

  private static KnownClaim claim(
      String media, String set, @Nullable String category, MatchKind kind) {
    return claim(media, set, category, kind, new Doubt(EntryStatus.LISTED, 80, 1));
  }

  private record Doubt(EntryStatus status, int quality, double weight) {}

  private static KnownClaim claim(
      String media, String set, @Nullable String category, MatchKind kind, Doubt doubt) {
    return new KnownClaim(
        "256-" + media,
        set,
        "entry",
        List.of(kind),
        kind.isNear() ? Integer.valueOf(8) : null,
        null,
        doubt.quality(),
        null,
        null,
        null,
        category,
        null,
        doubt.status(),
        doubt.weight());
  }

  private static List<Alert> known(SetTrusts belief, KnownClaim... claims) {
    Dataset<Reading> readings =
        SharedSpark.rows(
            Reading.class,
            file("a", "first.jpg", "raid", 1),
            file("a", "copy.jpg", "raid", 2),
            file("b", "other.jpg", "raid", 3));
    return KnownAlerts.of(SharedSpark.rows(KnownClaim.class, claims), readings, belief, RAISING)
        .collectAsList();
  }

  @Test
  void copiesOfAListedMediaAreOneAlertThatNamesTheFirst() {
    assertThat(
            known(
                BELIEF,
                claim("a", "police", "1", MatchKind.MD5),
                claim("a", "police", "1", MatchKind.PDQ)))
        .extracting(
            Alert::reason,
            Alert::subject,
            Alert::files,
            Alert::path,
            Alert::hashSet,
            Alert::evidence)
        .containsExactly(
            tuple(
                AlertReason.KNOWN,
                "256-a",
                2L,
                "first.jpg",
                "police",
                "Its MD5 is that of an entry of police, category 1 (abuse)."));
  }

  @Test
  void whatASetOnlyKnowsAndWhatItsCategoryCallsSomethingElseGivesNone() {
    assertThat(
            known(
                BELIEF,
                claim("a", "software", null, MatchKind.MD5),
                claim("a", "police", "4", MatchKind.MD5),
                claim("a", "police", "9", MatchKind.MD5),
                claim("b", "nsrl", null, MatchKind.MD5, new Doubt(EntryStatus.KNOWN, 80, 1))))
        .isEmpty();
  }

  @Test
  void whatHasExpiredSinceTheNightAlertsNobody() {
    KnownMedia entry = Rows.known("alerts", "stays", "5", null);
    Dataset<KnownMedia> known =
        SharedSpark.rows(
            KnownMedia.class,
            entry,
            KnownMediaBuilder.builder(entry).entryId("later").expiresAt(NOW.plusSeconds(1)).build(),
            KnownMediaBuilder.builder(entry).entryId("now").expiresAt(NOW).build());
    assertThat(KnownAlerts.listed(known, BELIEF, NOW).collectAsList())
        .extracting(KnownMedia::entryId)
        .containsExactlyInAnyOrder("stays", "later");
  }

  @Test
  void whatLooksLikeListedMediaIsNearUnlessItIsFlatAHubOrDisputed() {
    assertThat(
            known(
                BELIEF,
                claim("a", "police", "1", MatchKind.PDQ),
                claim("b", "police", "1", MatchKind.PDQ, new Doubt(EntryStatus.LISTED, 49, 1)),
                claim("b", "police", "1", MatchKind.PDQ, new Doubt(EntryStatus.LISTED, 80, 0)),
                claim("b", "police", "1", MatchKind.PDQ, new Doubt(EntryStatus.DISPUTED, 80, 1))))
        .extracting(Alert::reason, Alert::distance, Alert::evidence)
        .containsExactly(
            tuple(
                AlertReason.NEAR_KNOWN,
                8,
                "It looks like (8 of 256 bits differ) an entry of police, category 1 (abuse)."));
  }

  @Test
  void aSetThatAsksForAQuorumAlertsWithAnother() {
    SetTrusts two = belief("[{ sets = \"*\", quorum-lowers = 2 }]");
    assertThat(known(two, claim("a", "one", null, MatchKind.MD5))).isEmpty();
    assertThat(
            known(
                two,
                claim("a", "one", null, MatchKind.MD5),
                claim("a", "two", null, MatchKind.MD5)))
        .hasSize(1);
  }

  private static IdentifierSighting sighting(
      String value, Strength strength, String caseId, long ordinal) {
    return new IdentifierSighting(
        IdentifierKind.EMAIL,
        value,
        "source",
        ordinal,
        0,
        null,
        caseId,
        SightingOrigin.PATH,
        "email",
        strength,
        null,
        null,
        null,
        null,
        null,
        1);
  }

  @Test
  void identifiersOfOtherCasesAlertUnlessTheyAreWeakOrTooCommon() {
    Dataset<Reading> readings =
        SharedSpark.rows(
            Reading.class, file("a", "a.eml", "raid", 1), file("b", "b.eml", "raid", 2));
    Dataset<IdentifierSighting> seen =
        SharedSpark.rows(
            IdentifierSighting.class,
            sighting("shared@example.org", Strength.STRONG, "raid", 2),
            sighting("shared@example.org", Strength.STRONG, "raid", 1),
            sighting("weak@example.org", Strength.WEAK, "raid", 1),
            sighting("own@example.org", Strength.STRONG, "raid", 1),
            sighting("desk@example.org", Strength.MEDIUM, "raid", 1));
    Dataset<IdentifierSighting> published =
        SharedSpark.rows(
            IdentifierSighting.class,
            sighting("shared@example.org", Strength.MEDIUM, "south", 1),
            sighting("shared@example.org", Strength.MEDIUM, "raid", 1),
            sighting("weak@example.org", Strength.STRONG, "south", 1),
            sighting("own@example.org", Strength.STRONG, "raid", 9),
            sighting("desk@example.org", Strength.MEDIUM, "north", 1),
            sighting("desk@example.org", Strength.MEDIUM, "south", 1),
            sighting("desk@example.org", Strength.MEDIUM, "west", 1));

    assertThat(SharedAlerts.identifiers(seen, readings, published, RAISING).collectAsList())
        .extracting(Alert::subject, Alert::files, Alert::path, Alert::cases, Alert::evidence)
        .containsExactly(
            tuple(
                "EMAIL shared@example.org",
                2L,
                "a.eml",
                1L,
                "The email shared@example.org is also named in 1 other case: south."));
  }

  private static DeviceMedia taken(String media, DeviceKind kind, String number, String caseId) {
    return DeviceMediaBuilder.builder()
        .deviceId(kind + "|" + number)
        .sourceId("source")
        .sha256("256-" + media)
        .caseId(caseId)
        .kind(kind)
        .make("ACME")
        .model("ONE")
        .value(number)
        .night(1)
        .build();
  }

  @Test
  void devicesOfOtherCasesAlertUnlessAllThatTheyHaveThereIsACopy() {
    Dataset<Reading> readings =
        SharedSpark.rows(
            Reading.class, file("a", "a.jpg", "raid", 1), file("b", "b.jpg", "raid", 2));
    Dataset<DeviceMedia> mine =
        SharedSpark.rows(
            DeviceMedia.class,
            taken("a", DeviceKind.BODY_SERIAL, "77", "raid"),
            taken("b", DeviceKind.BODY_SERIAL, "88", "raid"),
            taken("a", DeviceKind.FINGERPRINT, "f", "raid"));
    Dataset<DeviceMedia> published =
        SharedSpark.rows(
            DeviceMedia.class,
            taken("x", DeviceKind.BODY_SERIAL, "77", "south"),
            taken("b", DeviceKind.BODY_SERIAL, "88", "south"),
            taken("x", DeviceKind.FINGERPRINT, "f", "south"));

    assertThat(
            SharedAlerts.devices(mine, readings, published, SharedSpark.rows(Device.class), RAISING)
                .collectAsList())
        .extracting(Alert::subject, Alert::path, Alert::otherCases, Alert::evidence)
        .containsExactly(
            tuple(
                "BODY_SERIAL|77",
                "a.jpg",
                List.of("south"),
                "Files of ACME ONE body serial 77 are also in 1 other case: south."));
  }
}
