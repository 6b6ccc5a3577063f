package org.vigil.jobs.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.identifier.MetadataWords;
import org.vigil.identifier.MetadataWordsBuilder;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Identifier;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.MediaBuilder;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;
import org.vigil.model.Source;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.SightingBuilder;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/** What is found in things that were read, once for what names it. */
class FindIdentifiersTest {
  private static final IdentifySettings ALL = new IdentifySettings("", List.of());

  private static IdentifiedThing thing(
      long ordinal, String path, @Nullable MetadataWords words, Sighting... read) {
    return new IdentifiedThing(
        "s", ordinal, "case", path, words == null ? null : "sha" + ordinal, words, List.of(read));
  }

  private static Sighting sighting(String value, Strength strength, String event) {
    return SightingBuilder.builder()
        .kind(IdentifierKind.IP)
        .value(value)
        .strength(strength)
        .origin(SightingOrigin.REPORT)
        .rule("report")
        .event(event)
        .build();
  }

  private static List<IdentifierSighting> found(IdentifySettings settings, IdentifiedThing... of) {
    Dataset<IdentifiedThing> things = SharedSpark.rows(IdentifiedThing.class, of);
    return FindIdentifiers.sightings(FindIdentifiers.found(things, settings), 3)
        .orderBy("kind", "value", "ordinal", "position")
        .collectAsList();
  }

  @Test
  void whatAFolderIsCalledIsOneSightingOfTheSource() {
    assertThat(
            found(
                ALL,
                thing(7, "x.zip!/quay@example.org/b.jpg", null),
                thing(5, "x.zip!/quay@example.org/a.jpg", null),
                thing(9, "x.zip!/other/c.jpg", null)))
        .extracting(
            IdentifierSighting::value, IdentifierSighting::ordinal, IdentifierSighting::origin)
        .containsExactly(tuple("quay@example.org", 5L, SightingOrigin.PATH));
  }

  @Test
  void whatIsWrittenInAPictureIsASightingOfEach() {
    MetadataWords words = MetadataWordsBuilder.builder().owner("R. Quay").build();
    assertThat(found(ALL, thing(1, "a.jpg", words), thing(2, "b.jpg", words)))
        .extracting(
            IdentifierSighting::kind, IdentifierSighting::sha256, IdentifierSighting::caseId)
        .containsExactly(
            tuple(IdentifierKind.CAMERA_OWNER, "sha1", "case"),
            tuple(IdentifierKind.CAMERA_OWNER, "sha2", "case"));
  }

  @Test
  void severalSightingsOfOneIdentifierInAThingAreNumberedAndEqualOnesAreOne() {
    Sighting login = sighting("192.0.2.7", Strength.MEDIUM, "Login");
    Sighting upload = sighting("192.0.2.7", Strength.MEDIUM, "Upload");
    assertThat(found(ALL, thing(1, "r.xml", null, upload, login, login)))
        .extracting(IdentifierSighting::position, IdentifierSighting::event)
        .containsExactly(tuple(0, "Login"), tuple(1, "Upload"));
  }

  @Test
  void aRuleThatIsSwitchedOffFindsNothing() {
    IdentifySettings off = new IdentifySettings("", List.of("email", "report"));
    assertThat(
            found(
                off,
                thing(1, "quay@example.org/a", null, sighting("192.0.2.7", Strength.MEDIUM, "x"))))
        .isEmpty();
  }

  @Test
  void anIdentifierIsAsStrongAsItsBestSightingAndAsOldAsItsFirst() {
    Dataset<IdentifierSighting> fresh =
        FindIdentifiers.sightings(
            FindIdentifiers.found(
                SharedSpark.rows(
                    IdentifiedThing.class,
                    thing(
                        1,
                        "r",
                        null,
                        sighting("new", Strength.WEAK, "a"),
                        sighting("new", Strength.MEDIUM, "b"),
                        sighting("better", Strength.STRONG, "a"),
                        sighting("worse", Strength.WEAK, "a"))),
                ALL),
            3);
    Dataset<Identifier> held =
        SharedSpark.rows(
            Identifier.class,
            new Identifier(IdentifierKind.IP, "better", Strength.WEAK, 1),
            new Identifier(IdentifierKind.IP, "worse", Strength.MEDIUM, 1),
            new Identifier(IdentifierKind.IP, "untouched", Strength.WEAK, 1));
    assertThat(FindIdentifiers.identifiers(fresh, held).collectAsList())
        .containsExactlyInAnyOrder(
            new Identifier(IdentifierKind.IP, "new", Strength.MEDIUM, 3),
            new Identifier(IdentifierKind.IP, "better", Strength.STRONG, 1));
  }

  @Test
  void thingsOfSourcesThatWereNotReadForGoodWait() {
    Reading reading =
        ReadingBuilder.builder()
            .sourceId("s")
            .sourceUri("u")
            .caseId("case")
            .path("p")
            .kind(Reading.Kind.MEDIA_FILE)
            .media(MediaBuilder.builder(Rows.media("a", null, null)).owner("R. Quay").build())
            .frames(List.of())
            .issues(List.of())
            .build();
    Dataset<Reading> readings = SharedSpark.rows(Reading.class, reading);
    Dataset<Source> sources =
        SharedSpark.rows(Source.class, Rows.source("s", Instant.parse("2026-01-01T00:00:00Z")));
    assertThat(FindIdentifiers.things(readings, sources).collectAsList())
        .extracting(IdentifiedThing::words)
        .containsExactly(MetadataWordsBuilder.builder().owner("R. Quay").build());
    assertThat(
            FindIdentifiers.things(readings, sources.filter("sourceId = 'other'")).collectAsList())
        .isEmpty();
  }
}
