package org.vigil.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.model.Issue;
import org.vigil.model.MediaFile;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;
import org.vigil.model.term.LinkKind;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/** Records go into Spark and come back equal. */
public class RecordEncoderTest {
  /** A record inside another. */
  public record Inner(String text, long number) {}

  /** One of each kind of column. */
  public record Outer(
      String name,
      int count,
      @Nullable Integer maybe,
      @Nullable Double ratio,
      boolean flag,
      @Nullable Instant at,
      Stage stage,
      @Nullable Inner inner,
      List<Inner> inners,
      List<String> texts) {}

  @Test
  void carriesNestedRecordsListsEnumsAndNulls() {
    Outer full =
        new Outer(
            "full",
            1,
            2,
            0.5,
            true,
            Instant.parse("2026-05-04T03:02:01.123456Z"),
            Stage.DECODE,
            new Inner("in", 3),
            List.of(new Inner("a", 1), new Inner("b", 2)),
            List.of("x", "y"));
    Outer empty =
        new Outer("empty", 0, null, null, false, null, Stage.READ, null, List.of(), List.of());

    Dataset<Outer> rows = SharedSpark.rows(Outer.class, full, empty);

    assertThat(rows.collectAsList()).containsExactly(full, empty);
  }

  /** Enums whose text in the table is not their name. */
  public record Kinds(MatchKind kind, @Nullable LinkKind link, List<MatchKind> agreed) {}

  @Test
  void keepsTheTextOfAnEnumInTheColumnAndTheConstantInJava() {
    Kinds kinds =
        new Kinds(MatchKind.PHOTO_DNA, null, List.of(MatchKind.PHOTO_DNA, MatchKind.FRAME));

    Dataset<Kinds> rows = SharedSpark.rows(Kinds.class, kinds);

    assertThat(rows.collectAsList()).containsExactly(kinds);
    assertThat(rows.selectExpr("kind", "concat_ws(' ', agreed)").head().mkString(" "))
        .isEqualTo("photodna photodna frame");
    assertThat(rows.filter("kind = 'photodna'").count()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                rows.selectExpr("'other' AS kind", "link", "agreed")
                    .as(RecordEncoder.of(Kinds.class))
                    .collectAsList())
        .hasStackTraceContaining("MatchKind has no other");
  }

  @Test
  void namesColumnsAfterComponentsAndKeepsPrimitivesNotNull() {
    var schema = RecordEncoder.schema(MediaFile.class);

    assertThat(schema.fieldNames()).startsWith("sourceId", "sourceUri", "path", "ordinal");
    assertThat(schema.apply("ordinal").nullable()).isFalse();
    assertThat(schema.apply("modifiedAt").nullable()).isTrue();
  }

  @Test
  void takesAReadingWithoutMediaThereAndBack() {
    Reading fault =
        ReadingBuilder.builder()
            .sourceId("id")
            .sourceUri("file:/a.zip")
            .caseId("case")
            .path("a.zip!/b")
            .ordinal(7)
            .kind(Reading.Kind.FAULT)
            .listedMembers(0)
            .frames(List.of())
            .issues(List.of(new Issue(Stage.READ, Reason.ENCRYPTED, "It is encrypted.")))
            .night(1)
            .build();

    Dataset<Reading> there = SharedSpark.rows(Reading.class, fault);

    assertThat(Tables.READINGS.rows(Tables.READINGS.stored(there)).collectAsList())
        .containsExactly(fault);
  }

  /** A record that only this test sees. */
  record Hidden(String text) {}

  @Test
  void refusesARecordThatGeneratedCodeCannotSee() {
    assertThatThrownBy(() -> RecordEncoder.of(Hidden.class)).hasMessageContaining("public");
  }

  @Test
  void namesLakeColumnsInSnakeCaseAtEveryDepth() {
    assertThat(Tables.READINGS.schema().fieldNames()).contains("source_uri", "listed_members");
    assertThat(Tables.READINGS.schema().apply("media").dataType().json())
        .contains("taken_at_local", "pdq_quality")
        .doesNotContain("takenAtLocal");
    assertThat(Tables.MEDIA.key()).containsExactly("sha256");
  }
}
