package org.vigil.jobs.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.vigil.geo.GeoPoint;
import org.vigil.jobs.demo.scene.Scene;

/**
 * A case with an ordinary telephone, given by a witness: recent pictures straight from its camera,
 * each with its place. That is how most telephones look, and nothing in it ties it to abuse.
 */
final class WitnessPhone {
  private static final Instant GIVEN_AT = Instant.parse("2026-11-16T11:00:00Z");
  private static final LocalDateTime FIRST = LocalDateTime.parse("2026-09-27T10:12:00");
  private static final Duration BETWEEN_ROLLS = Duration.ofHours(101);
  private static final GeoPoint FARO = new GeoPoint(37.0194, -7.9304);
  private static final GeoPoint SAGRES = new GeoPoint(37.0086, -8.9403);
  private static final long PLACES_OF_ITS_OWN = 40;
  private static final int PICTURES_OF_A_ROLL = 5;

  private static final List<Scene> SCENES =
      List.of(
          Scene.COAST,
          Scene.MARKET,
          Scene.STREET,
          Scene.KITCHEN,
          Scene.HARBOUR,
          Scene.FOREST,
          Scene.STILL_LIFE,
          Scene.SKYLINE,
          Scene.BALLOONS,
          Scene.GARDEN,
          Scene.MOUNTAINS,
          Scene.LIBRARY);

  private WitnessPhone() {}

  static Bundle given() {
    Bundle phone = new Bundle(GIVEN_AT);
    phone.add(
        "case.json",
        CaseManifestBuilder.builder()
            .caseId("DEMO-2026-0588")
            .agency("Demo Police, Southern District")
            .legalBasis("Given by a witness (sample)")
            .retainUntil("2027-11-16")
            .build()
            .json());
    for (int place = 0; place < SCENES.size(); place++) {
      phone.add(
          "DCIM/Camera/",
          Camera.TERN,
          1001 + place * PICTURES_OF_A_ROLL,
          roll(place).files(PICTURES_OF_A_ROLL));
    }
    return phone;
  }

  private static Roll roll(int place) {
    return new Roll(
        Camera.TERN,
        SCENES.get(place),
        PLACES_OF_ITS_OWN + place,
        FIRST.plus(BETWEEN_ROLLS.multipliedBy(place)),
        ZoneOffset.UTC,
        place % 4 == 0 ? SAGRES : FARO);
  }
}
