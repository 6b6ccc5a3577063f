package org.vigil.jobs.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Assertion;
import org.vigil.model.CaseLink;
import org.vigil.model.MediaFile;
import org.vigil.model.known.Hub;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.known.KnownMediaBuilder;
import org.vigil.model.known.Match;
import org.vigil.model.known.MatchBuilder;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.AssertionOrigin;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.HubCause;
import org.vigil.model.term.MatchCause;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.Strength;

/** Series that lists and case files name, and names that are none. */
class NamedSeriesTest {
  private static Assertion stated(String caseId, String series) {
    return new Assertion(
        "source of " + caseId,
        0,
        AssertionKind.SERIES,
        series,
        "",
        "media of " + caseId,
        caseId,
        null,
        AssertionOrigin.CASE_FILE,
        null,
        null,
        null,
        1);
  }

  private static List<CaseLink> stated(Assertion... assertions) {
    Dataset<Row> asserted = NamedSeries.asserted(SharedSpark.rows(Assertion.class, assertions));
    Dataset<Row> touched = asserted.selectExpr("'NAMED_SERIES' AS kind", "thing").distinct();
    return Relating.links(NamedSeries.stated(asserted, touched));
  }

  @Test
  void aSeriesThatTwoExaminersNameLinksTheirCasesHoweverTheyWriteIt() {
    assertThat(stated(stated("A", "Harbour  House"), stated("B", " harbour house")))
        .extracting(CaseLink::caseId, CaseLink::thing, CaseLink::strength, CaseLink::rule)
        .containsExactly(
            tuple("A", "harbour house", Strength.MEDIUM, "series/case-file"),
            tuple("B", "harbour house", Strength.MEDIUM, "series/case-file"));
  }

  @Test
  void whatExaminersWriteWhereThereIsNoSeriesLinksNobody() {
    for (String nothing : List.of("Unknown", "n/a", "12", "-", "misc", "Yes")) {
      assertThat(stated(stated("A", nothing), stated("B", nothing))).as(nothing).isEmpty();
    }
  }

  private static Match match(String media, MatchKind kind) {
    return MatchBuilder.builder()
        .sha256(media)
        .hashSet("set")
        .entryId("e")
        .kind(kind)
        .agreed(List.of(kind))
        .cause(MatchCause.NEW_MEDIA)
        .night(1)
        .build();
  }

  private static MediaFile file(String caseId, String media) {
    return new MediaFile(
        "source of " + caseId,
        "file:/" + caseId,
        caseId + "/a.jpg",
        0,
        media,
        1000,
        caseId,
        null,
        false,
        false,
        1);
  }

  private static List<CaseLink> matched(Dataset<Hub> hubs, MatchKind kind) {
    KnownMedia entry =
        KnownMediaBuilder.builder(Rows.known("set", "e", null, Rows.pdq(1)))
            .series("Harbour")
            .build();
    Dataset<Row> named =
        NamedSeries.named(
            SharedSpark.rows(Match.class, match("one", kind), match("other", kind)),
            SharedSpark.rows(KnownMedia.class, entry),
            hubs);
    return Relating.links(
        NamedSeries.matched(
            named,
            SharedSpark.rows(MediaFile.class, file("A", "one"), file("B", "other")),
            Relating.touched(CaseLinkKind.NAMED_SERIES, "harbour")));
  }

  @Test
  void differentPicturesOfASeriesThatAListNamesLinkTheirCases() {
    assertThat(matched(SharedSpark.rows(Hub.class), MatchKind.MD5))
        .extracting(CaseLink::caseId, CaseLink::strength, CaseLink::example)
        .containsExactly(
            tuple("A", Strength.MEDIUM, "A/a.jpg"), tuple("B", Strength.MEDIUM, "B/a.jpg"));
    assertThat(matched(SharedSpark.rows(Hub.class), MatchKind.PDQ))
        .as("what only looks like listed ones")
        .extracting(CaseLink::strength)
        .containsOnly(Strength.WEAK);
  }

  @Test
  void whatLooksLikeAHashThatAllLookLikeIsOfNoSeries() {
    Hub hub =
        new Hub(
            Rows.pdq(1),
            List.of("set"),
            1,
            90,
            500,
            100,
            70,
            0,
            List.of(HubCause.UNRELATED),
            1,
            0.0);
    assertThat(matched(SharedSpark.rows(Hub.class, hub), MatchKind.PDQ)).isEmpty();
  }
}
