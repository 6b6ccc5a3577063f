package org.vigil.jobs.lead.gather;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigil.lake.SharedSpark;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.ReportFile;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/** Which sightings of identifiers are looked at for some media. */
class FootprintRowsTest {
  private static IdentifierSighting sighting(String value, String source, String caseId) {
    return new IdentifierSighting(
        IdentifierKind.EMAIL,
        value,
        source,
        0,
        0,
        null,
        caseId,
        SightingOrigin.REPORT,
        "report",
        Strength.STRONG,
        null,
        null,
        null,
        null,
        null,
        1);
  }

  private static ReportFile named(String source, String sha256) {
    return new ReportFile(
        source,
        0,
        source,
        sha256,
        true,
        "of " + source,
        null,
        null,
        null,
        null,
        null,
        true,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        1);
  }

  private static List<String> seen(Wanted wanted) {
    Dataset<Row> cases =
        SharedSpark.session().createDataset(List.of("phone"), Encoders.STRING()).toDF("caseId");
    return FootprintRows.about(
            wanted,
            SharedSpark.rows(
                IdentifierSighting.class,
                sighting("a@example.org", "mailbox", "phone"),
                sighting("a@example.org", "letter", "elsewhere"),
                sighting("b@example.org", "report", "of report"),
                sighting("b@example.org", "chat", "elsewhere"),
                sighting("c@example.org", "other report", "of other report")),
            cases,
            SharedSpark.rows(
                ReportFile.class, named("report", "wanted"), named("other report", "other")))
        .collectAsList()
        .stream()
        .map(sighting -> sighting.value() + " in " + sighting.sourceId())
        .sorted()
        .toList();
  }

  @Test
  void thoseOfTheirCasesAndOfReportsThatNameThemWhereverTheseLie() {
    Dataset<Row> digests =
        SharedSpark.session().createDataset(List.of("wanted"), Encoders.STRING()).toDF("sha256");

    assertThat(seen(Wanted.of(digests)))
        .containsExactly(
            "a@example.org in letter",
            "a@example.org in mailbox",
            "b@example.org in chat",
            "b@example.org in report");
  }

  @Test
  void ofAllMediaAllAreLookedAt() {
    assertThat(seen(Wanted.all())).hasSize(5);
  }

  @Test
  void whatAReportNamesIsOfItsFilesButNotReadInThem() {
    Dataset<IdentifierSighting> sightings =
        SharedSpark.rows(
            IdentifierSighting.class,
            sighting("a@example.org", "report", "of report"),
            sighting("a@example.org", "chat", "elsewhere"));
    Dataset<Row> concern =
        SharedSpark.session()
            .createDataset(List.of("elsewhere"), Encoders.STRING())
            .toDF("caseId")
            .withColumn("caseConcern", lit(3L));
    Dataset<IdentifierSighting> all =
        SubjectRows.withFiles(
            sightings, SharedSpark.rows(ReportFile.class, named("report", "file")));

    assertThat(all.filter(col("sha256").isNotNull()).collectAsList())
        .singleElement()
        .matches(one -> one.value().equals("a@example.org") && one.sourceId().equals("report"));
    assertThat(
            FootprintRows.own(all, FootprintRows.tied(sightings, concern))
                .select("sha256", "own")
                .collectAsList())
        .singleElement()
        .matches(row -> row.getString(0).equals("file"))
        .extracting(row -> row.<Row>getList(1).get(0))
        .matches(mark -> mark.getAs("value").equals("a@example.org"))
        .matches(mark -> mark.getAs("own").equals(false));
  }

  private static IdentifierSighting address(
      SightingOrigin origin, Strength strength, String caseId, String at) {
    return new IdentifierSighting(
        IdentifierKind.IP,
        "81.2.69.160",
        "source of " + caseId,
        0,
        0,
        null,
        caseId,
        origin,
        "rule",
        strength,
        null,
        null,
        "Upload",
        Instant.parse(at),
        null,
        1);
  }

  private static List<Integer> weaknesses(IdentifierSighting... sightings) {
    Dataset<Row> concern =
        SharedSpark.session().sql("SELECT '' AS caseId, 0L AS caseConcern WHERE false");
    return FootprintRows.tied(SharedSpark.rows(IdentifierSighting.class, sightings), concern)
        .orderBy("caseId")
        .select("weakness")
        .as(Encoders.INT())
        .collectAsList();
  }

  @Test
  void anAddressThatTwoReportsHaveInOneHourIsStrongAndInTwoHoursIsNot() {
    SightingOrigin report = SightingOrigin.REPORT;
    assertThat(
            weaknesses(
                address(report, Strength.MEDIUM, "A", "2026-05-06T10:50:00Z"),
                address(report, Strength.MEDIUM, "B", "2026-05-06T11:40:00Z")))
        .containsExactly(0, 0);
    assertThat(
            weaknesses(
                address(report, Strength.MEDIUM, "A", "2026-05-06T10:50:00Z"),
                address(report, Strength.MEDIUM, "B", "2026-05-06T11:51:00Z")))
        .containsExactly(1, 1);
  }

  @Test
  void aMailFromAServerInTheHourOfAReportIsNoLineAndACarriersAddressTiesNobody() {
    assertThat(
            weaknesses(
                address(SightingOrigin.MAIL_HEADER, Strength.MEDIUM, "A", "2026-05-06T10:50:00Z"),
                address(SightingOrigin.REPORT, Strength.MEDIUM, "B", "2026-05-06T10:50:00Z")))
        .as("of the mail, which the report ties")
        .containsExactly(1);
    assertThat(
            weaknesses(
                address(SightingOrigin.REPORT, Strength.WEAK, "A", "2026-05-06T10:50:00Z"),
                address(SightingOrigin.REPORT, Strength.WEAK, "B", "2026-05-06T10:50:00Z")))
        .isEmpty();
  }
}
