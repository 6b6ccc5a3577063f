package org.vigil.jobs.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.lake.SharedSpark;
import org.vigil.model.CaseLink;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/** What the moments say at which cases have one IP address. */
class MomentGapsTest {
  private static final String ADDRESS = "81.2.69.160";

  private static IdentifierSighting event(String caseId, @Nullable String at) {
    return seen(SightingOrigin.REPORT, Strength.MEDIUM, caseId, at);
  }

  private static IdentifierSighting seen(
      SightingOrigin origin, Strength strength, String caseId, @Nullable String at) {
    return new IdentifierSighting(
        IdentifierKind.IP,
        ADDRESS,
        "source of " + caseId,
        0,
        0,
        null,
        caseId,
        origin,
        "report",
        strength,
        null,
        null,
        "Upload",
        at == null ? null : Instant.parse(at),
        null,
        1);
  }

  private static List<CaseLink> links(IdentifierSighting... sightings) {
    Dataset<IdentifierSighting> rows = SharedSpark.rows(IdentifierSighting.class, sightings);
    Dataset<Row> touched = Relating.touched(CaseLinkKind.IDENTIFIER, "IP:" + ADDRESS);
    return Relating.links(
        NamedThings.identifiers(rows, touched, Relating.sources("A", "B")),
        new Gaps(Relating.noGaps().counters(), MomentGaps.of(rows, touched, Relating.MOST)));
  }

  @Test
  void whatReportsHaveWithinAnHourIsOneLine() {
    List<CaseLink> links =
        links(
            event("A", "2026-05-06T10:00:00Z"),
            event("A", "2025-01-01T00:00:00Z"),
            event("B", "2026-05-06T11:00:00Z"));
    assertThat(links)
        .extracting(CaseLink::caseId, CaseLink::momentGap, CaseLink::strength)
        .containsExactly(tuple("A", 3600L, Strength.STRONG), tuple("B", 3600L, Strength.STRONG));
    assertThat(links.get(0).sentence())
        .endsWith("Reports have it within 60 minutes of each other: as one line's.");
  }

  @Test
  void anAddressChangesHandsFromOneDayToTheNext() {
    assertThat(links(event("A", "2026-05-06T10:00:00Z"), event("B", "2026-05-07T10:00:00Z")))
        .extracting(CaseLink::momentGap, CaseLink::strength)
        .containsOnly(tuple(86_400L, Strength.MEDIUM));
    assertThat(links(event("A", null), event("B", "2026-05-07T10:00:00Z")))
        .extracting(CaseLink::momentGap, CaseLink::strength)
        .containsOnly(tuple(null, Strength.MEDIUM));
  }

  @Test
  void aNewsletterThatTwoInnocentPeopleGetInOneHourIsNoLine() {
    assertThat(
            links(
                seen(SightingOrigin.MAIL_HEADER, Strength.MEDIUM, "A", "2026-05-06T10:00:00Z"),
                seen(SightingOrigin.MAIL_HEADER, Strength.MEDIUM, "B", "2026-05-06T10:00:05Z")))
        .extracting(CaseLink::momentGap, CaseLink::strength)
        .containsOnly(tuple(null, Strength.MEDIUM));
  }

  @Test
  void theCustomersOfOneCarrierAreNotLinked() {
    assertThat(
            links(
                seen(SightingOrigin.REPORT, Strength.WEAK, "A", "2026-05-06T10:00:00Z"),
                seen(SightingOrigin.REPORT, Strength.WEAK, "B", "2026-05-06T10:00:05Z")))
        .isEmpty();
  }
}
