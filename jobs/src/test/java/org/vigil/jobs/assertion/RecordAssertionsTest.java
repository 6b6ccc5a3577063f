package org.vigil.jobs.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Assertion;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.MediaFile;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;
import org.vigil.model.Report;
import org.vigil.model.ReportFile;
import org.vigil.model.Source;
import org.vigil.model.declared.ReportFacts;
import org.vigil.model.declared.ReportFactsBuilder;
import org.vigil.model.declared.ReportedFile;
import org.vigil.model.declared.ReportedFileBuilder;
import org.vigil.model.declared.Statement;
import org.vigil.model.declared.StatementBuilder;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.AssertionOrigin;

/** What readings declare becomes rows; two words on one media stay two. */
class RecordAssertionsTest {
  private static final String MD5 = "b".repeat(32);

  private static ReadingBuilder reading(long ordinal) {
    return ReadingBuilder.builder()
        .sourceId("s")
        .sourceUri("u")
        .caseId("case")
        .path("p" + ordinal)
        .ordinal(ordinal)
        .kind(Reading.Kind.MEDIA_FILE)
        .frames(List.of())
        .issues(List.of())
        .night(3);
  }

  private static Statement category(String value, String by) {
    return StatementBuilder.builder()
        .kind(AssertionKind.CATEGORY)
        .value(value)
        .origin(AssertionOrigin.CASE_FILE)
        .assertedBy(by)
        .build();
  }

  private static ReportedFile file(@Nullable String md5, @Nullable String sha1) {
    return ReportedFileBuilder.builder()
        .reportId("77")
        .md5(md5)
        .sha1(sha1)
        .annotations(List.of("INFANT"))
        .viewedByProvider(false)
        .build();
  }

  private static Media media(String sha256, String md5, boolean told) {
    return MediaBuilder.builder(Rows.media(sha256, null, null))
        .sha256(sha256)
        .md5(md5)
        .told(told)
        .build();
  }

  private static MediaFile occurrence(long ordinal, String sha256) {
    return new MediaFile(
        "s", "u", "p" + ordinal, ordinal, sha256, 1, "case", null, false, false, 3);
  }

  @Test
  void twoExaminersMayContradictEachOtherAndBothStand() {
    Dataset<Reading> readings =
        SharedSpark.rows(
            Reading.class,
            reading(1).statements(List.of(category("1", "A"), category("5", "B"))).build(),
            reading(2).statements(List.of(category("1", "A"), category("1", "A"))).build());
    Dataset<MediaFile> files =
        SharedSpark.rows(MediaFile.class, occurrence(1, "sha"), occurrence(2, "sha"));
    assertThat(RecordAssertions.assertions(readings, files).collectAsList())
        .extracting(Assertion::ordinal, Assertion::value, Assertion::assertedBy, Assertion::sha256)
        .containsExactlyInAnyOrder(
            tuple(1L, "1", "A", "sha"), tuple(1L, "5", "B", "sha"), tuple(2L, "1", "A", "sha"));
  }

  @Test
  void aWordOnAFileThatNobodyHasIsKept() {
    Dataset<Reading> readings =
        SharedSpark.rows(Reading.class, reading(1).statements(List.of(category("1", "A"))).build());
    Dataset<MediaFile> none = SharedSpark.rows(MediaFile.class);
    assertThat(RecordAssertions.assertions(readings, none).collectAsList())
        .extracting(Assertion::sha256)
        .containsOnlyNulls();
  }

  @Test
  void readingsOfSourcesThatWereNotReadForGoodDeclareNothingYet() {
    Source open = Rows.source("s", Instant.EPOCH);
    Dataset<Reading> readings =
        SharedSpark.rows(
            Reading.class,
            reading(1).statements(List.of(category("1", "A"))).build(),
            reading(2).build());
    Dataset<Source> settled = SharedSpark.rows(Source.class, open);
    assertThat(RecordAssertions.settled(readings, settled).collectAsList())
        .extracting(Reading::ordinal)
        .containsExactly(1L);
    assertThat(
            RecordAssertions.settled(readings, settled.filter("sourceId = 'other'"))
                .collectAsList())
        .isEmpty();
  }

  @Test
  void aReportIsARow() {
    ReportFacts facts =
        ReportFactsBuilder.builder()
            .reportId("77")
            .provider("Example Co")
            .annotations(List.of("SEXTORTION"))
            .escalated(true)
            .files(2)
            .build();
    Dataset<Reading> readings =
        SharedSpark.rows(Reading.class, reading(1).report(facts).build(), reading(2).build());
    assertThat(RecordAssertions.reports(readings).collectAsList())
        .extracting(Report::reportId, Report::provider, Report::escalated, Report::caseId)
        .containsExactly(tuple("77", "Example Co", true, "case"));
  }

  @Test
  void aFileOfAReportIsTheContentWithItsDigestsAndThatWhoseBytesWereReadBeforeOneThatIsNamed() {
    Dataset<Reading> readings =
        SharedSpark.rows(
            Reading.class,
            reading(1).reportedFile(file(MD5, null)).build(),
            reading(2).reportedFile(file(null, "a".repeat(40))).build(),
            reading(3).reportedFile(file("c".repeat(32), null)).build());
    Dataset<Media> media =
        SharedSpark.rows(
            Media.class,
            media("md5-" + MD5, MD5, true),
            media("f".repeat(64), MD5, false),
            MediaBuilder.builder(media("e".repeat(64), "d".repeat(32), true))
                .sha1("a".repeat(40))
                .build());
    assertThat(ReportFiles.tied(ReportFiles.of(readings), media).collectAsList())
        .extracting(
            ReportFile::ordinal,
            ReportFile::sha256,
            ReportFile::present,
            ReportFile::viewedByProvider)
        .containsExactlyInAnyOrder(
            tuple(1L, "f".repeat(64), true, false),
            tuple(2L, "e".repeat(64), false, false),
            tuple(3L, null, false, false));
  }
}
