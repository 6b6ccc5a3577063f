package org.vigil.jobs.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.vigil.lake.SharedSpark;
import org.vigil.model.CaseLink;
import org.vigil.model.CaseLinkBuilder;
import org.vigil.model.CaseThing;
import org.vigil.model.CaseThingBuilder;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.Strength;

/** In which cases a thing is, and how well that links them. */
class SharedThingsTest {
  private static final int NIGHT = 4;
  private static final int MOST = 3;

  private static CaseThingBuilder thing(CaseLinkKind kind, String thing, String caseId) {
    return CaseThingBuilder.builder()
        .kind(kind)
        .thing(thing)
        .sourceId("source of " + caseId)
        .item("item of " + caseId)
        .caseId(caseId)
        .label(thing)
        .example(caseId + "/a.zip")
        .strength(Strength.STRONG)
        .rule("rule")
        .night(NIGHT);
  }

  private static CaseThingBuilder email(String caseId) {
    return thing(CaseLinkKind.IDENTIFIER, "EMAIL:a@example.org", caseId);
  }

  private static List<CaseLink> links(CaseThingBuilder... rows) {
    return links(List.of(), rows);
  }

  private static List<CaseLink> links(List<CaseLink> before, CaseThingBuilder... rows) {
    Dataset<CaseThing> things =
        SharedSpark.rows(
            CaseThing.class,
            List.of(rows).stream().map(CaseThingBuilder::build).toArray(CaseThing[]::new));
    Dataset<CaseLink> held = SharedSpark.rows(CaseLink.class, before.toArray(CaseLink[]::new));
    return SharedThings.of(things, Relating.noGaps(), held, MOST, NIGHT)
        .orderBy("thing", "caseId")
        .collectAsList();
  }

  @Test
  void aThingOfTwoCasesHasARowForEachAndAThingOfOneHasNone() {
    assertThat(links(email("A"), email("A").item("2"), email("B"), email("C").thing("other")))
        .extracting(
            CaseLink::caseId, CaseLink::cases, CaseLink::items, CaseLink::own, CaseLink::strength)
        .containsExactly(
            tuple("A", 2L, 2L, 2L, Strength.STRONG), tuple("B", 2L, 1L, 1L, Strength.STRONG));
  }

  @Test
  void theSentenceNamesTheCaseTheThingAndAPlace() {
    assertThat(links(email("A"), email("B")).get(0).sentence())
        .isEqualTo(
            "Case A has EMAIL:a@example.org: named once, such as A/a.zip; so has 1 other case.");
  }

  @Test
  void whatTooManyCasesHaveHasOneRowWithoutACase() {
    assertThat(links(email("A"), email("B"), email("C"), email("D")))
        .extracting(CaseLink::caseId, CaseLink::cases, CaseLink::strength, CaseLink::sentence)
        .containsExactly(
            tuple(
                "",
                4L,
                null,
                "EMAIL:a@example.org is in 4 cases, more than the 3 of vigil.relate.most-cases: too common to link them."));
  }

  @Test
  void identifiersThatAreWeakEverywhereLinkNothing() {
    assertThat(links(email("A").strength(Strength.WEAK), email("B").strength(Strength.WEAK)))
        .isEmpty();
    assertThat(links(email("A").strength(Strength.WEAK), email("B")))
        .extracting(CaseLink::strength)
        .containsExactly(Strength.WEAK, Strength.STRONG);
  }

  @Test
  void aCaseWithCopiesOnlyIsLinkedWeakly() {
    List<CaseLink> links =
        links(
            thing(CaseLinkKind.DEVICE, "camera", "A").item("copy"),
            thing(CaseLinkKind.DEVICE, "camera", "A").item("own"),
            thing(CaseLinkKind.DEVICE, "camera", "B").item("copy"));
    assertThat(links)
        .extracting(CaseLink::own, CaseLink::strength)
        .containsExactly(tuple(1L, Strength.STRONG), tuple(0L, Strength.WEAK));
    assertThat(links.get(1).sentence()).contains("copies");
  }

  @Test
  void copiesOfOnePictureMakeNoMeetingAtAPlace() {
    CaseThingBuilder[] copies = {
      thing(CaseLinkKind.PLACE_AND_HOUR, "0/1/2@10", "A").item("10:05 phone"),
      thing(CaseLinkKind.PLACE_AND_HOUR, "0/1/2@10", "B").item("10:05 phone")
    };
    assertThat(links(copies)).isEmpty();
  }

  @Test
  void aCellOfTheSecondGridLinksOnlyAcrossAnEdgeOfTheFirst() {
    CaseThingBuilder[] inside = {
      thing(CaseLinkKind.PLACE_AND_HOUR, "1/1/2@10", "A").within("0/1/2@10"),
      thing(CaseLinkKind.PLACE_AND_HOUR, "1/1/2@10", "B").within("0/1/2@10")
    };
    CaseThingBuilder[] across = {
      thing(CaseLinkKind.PLACE_AND_HOUR, "1/1/2@10", "A").within("0/1/2@10"),
      thing(CaseLinkKind.PLACE_AND_HOUR, "1/1/2@10", "B").within("0/1/3@10")
    };
    assertThat(links(inside)).isEmpty();
    assertThat(links(across)).hasSize(2);
  }

  @Test
  void aRowKeepsTheNightThatFoundItFirst() {
    CaseLink before =
        CaseLinkBuilder.builder(links(email("A"), email("B")).get(0)).night(2).build();
    assertThat(links(List.of(before), email("A"), email("B")))
        .extracting(CaseLink::night, CaseLink::countedNight)
        .containsExactly(tuple(2, NIGHT), tuple(NIGHT, NIGHT));
  }

  @Test
  void rowsOfCasesThatHaveAThingNoMoreAreGone() {
    List<CaseLink> before = links(email("A"), email("B"), email("C"));
    List<CaseLink> now = links(before, email("A"), email("B"));
    Dataset<CaseLink> held = SharedSpark.rows(CaseLink.class, before.toArray(CaseLink[]::new));
    Dataset<String> gone =
        RelateCases.gone(
            held,
            held.select("kind", "thing").distinct(),
            SharedSpark.rows(CaseLink.class, now.toArray(CaseLink[]::new)));
    assertThat(gone.as(Encoders.STRING()).collectAsList()).containsExactly(before.get(2).linkId());
  }
}
