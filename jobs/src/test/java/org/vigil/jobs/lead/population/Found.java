package org.vigil.jobs.lead.population;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.vigil.model.Media;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;

/**
 * A content at a path, and what is said of it there.
 *
 * @param name the file's name in its folder
 */
record Found(Spot spot, String name, Media media, Said said) {
  /** The reading that the scan would write down. */
  Reading reading(long ordinal) {
    return reading(spot, ordinal, name, media)
        .statements(said.statements())
        .sightings(said.sightings())
        .report(said.report())
        .reportedFile(said.file())
        .issues(said.issues())
        .build();
  }

  /** The reading of a thing of which nothing is said. */
  static ReadingBuilder reading(Spot spot, long ordinal, String name, Media media) {
    return ReadingBuilder.builder()
        .sourceId(sourceId(spot))
        .sourceUri("file:/intake/" + spot.object())
        .caseId(spot.caseId())
        .path(ordinal == 0 ? spot.object() : spot.path(name))
        .ordinal(ordinal)
        .kind(Reading.Kind.MEDIA_FILE)
        .modifiedAt(seizedAt(spot.night()))
        .media(media)
        .frames(List.of())
        .statements(List.of())
        .sightings(List.of())
        .issues(List.of())
        .night(spot.night());
  }

  static String sourceId(Spot spot) {
    return DigestUtils.sha256Hex("source " + spot.object());
  }

  /** When what is read on a night was last changed: some days before. */
  static Instant seizedAt(int night) {
    return Dice.TODAY.minusDays(10L - night).toInstant(ZoneOffset.UTC);
  }
}
