package org.vigil.jobs.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.jobs.Rows;
import org.vigil.lake.Commit;
import org.vigil.lake.Lake;
import org.vigil.lake.SharedSpark;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.Assertion;
import org.vigil.model.CaseBuilder;
import org.vigil.model.CaseLinkBuilder;
import org.vigil.model.CaseView;
import org.vigil.model.CaseView.Counted;
import org.vigil.model.Fault;
import org.vigil.model.MediaFile;
import org.vigil.model.known.KnownMediaBuilder;
import org.vigil.model.known.Match;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.AssertionOrigin;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.MatchCause;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;
import org.vigil.model.term.Strength;

/** What is told of the cases of a small lake. */
class SurveyCasesTest {
  private static final int NIGHT = 1;

  @TempDir private static Path folder;
  private static Lake lake;
  private static CaseView a;

  /**
   * Case A has a listed picture, one that an examiner graded, one that nobody knows with its
   * thumbnail, and an archive that nobody can open.
   */
  @BeforeAll
  static void fill() {
    lake = new Lake(SharedSpark.session(), folder.toString());
    lake.open();
    write(
        Tables.CASES, CaseBuilder.builder().caseId("A").retainUntil("2030-01-31").night(1).build());
    write(Tables.SOURCES, Rows.source("s", Instant.EPOCH));
    write(
        Tables.MEDIA,
        Rows.media("listed", null, null),
        Rows.media("graded", null, null),
        Rows.media("unknown", null, null),
        Rows.media("thumbnail", null, null));
    write(
        Tables.MEDIA_FILES,
        file("listed", "a/1.jpg", 1),
        file("listed", "a/again.jpg", 2),
        file("graded", "a/2.jpg", 3),
        file("unknown", "a/3.jpg", 4),
        file("thumbnail", "a/3.jpg!/thumbnail-0.jpg", 5));
    say();
    List<CaseView> views = views().collectAsList();
    assertThat(views).hasSize(1);
    a = views.get(0);
  }

  /** What hash sets, an examiner, faults and another case say of it. */
  private static void say() {
    write(
        Tables.KNOWN_MEDIA,
        KnownMediaBuilder.builder(Rows.known("set", "e", "5-listed", null))
            .victimIdentified(false)
            .series("Harbour")
            .build());
    write(Tables.MATCHES, match());
    write(Tables.ASSERTIONS, graded());
    write(
        Tables.FAULTS,
        new Fault("s", "file:/s", "b.zip", 9, Stage.EXPAND, Reason.ENCRYPTED, "", "A", 1),
        new Fault("s", "file:/s", "c.jpg", 10, Stage.DECODE, Reason.DECODE_ERROR, "", "A", 1));
    write(
        Tables.CASE_LINKS,
        CaseLinkBuilder.builder()
            .linkId("l")
            .caseId("A")
            .kind(CaseLinkKind.DEVICE)
            .thing("d")
            .label("the camera Z 9")
            .cases(3)
            .strength(Strength.STRONG)
            .rule("DEVICE|BODY_SERIAL")
            .sentence("")
            .night(1)
            .countedNight(1)
            .build());
  }

  private static Dataset<CaseView> views() {
    Dataset<Row> touched = TouchedCases.of(lake, NIGHT);
    return SurveyCases.views(lake, touched, NIGHT);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static <R extends Record> void write(Table<R> table, R... rows) {
    append(lake, table, rows);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static <R extends Record> void append(Lake lake, Table<R> table, R... rows) {
    Dataset<R> dataset = lake.spark().createDataset(Arrays.stream(rows).toList(), table.encoder());
    lake.append(table, dataset, new Commit("run", 1, table.name()));
  }

  private static MediaFile file(String media, String path, long ordinal) {
    return new MediaFile(
        "s", "file:/s", path, ordinal, "256-" + media, 1000, "A", null, false, false, NIGHT);
  }

  private static Match match() {
    return new Match(
        "256-listed",
        "set",
        "e",
        MatchKind.MD5,
        List.of(MatchKind.MD5),
        null,
        null,
        null,
        null,
        null,
        null,
        MatchCause.NEW_MEDIA,
        1,
        null,
        null);
  }

  private static Assertion graded() {
    return new Assertion(
        "s",
        3,
        AssertionKind.CATEGORY,
        "1",
        "Category A",
        "256-graded",
        "A",
        null,
        AssertionOrigin.CASE_FILE,
        "Examiner",
        null,
        null,
        NIGHT);
  }

  @Test
  void countsEachPictureOnceWhateverItsPaths() {
    assertThat(a.media()).isEqualTo(4);
    assertThat(a.known()).isEqualTo(1);
    assertThat(a.unidentified()).isEqualTo(1);
    assertThat(a.identified()).isZero();
    assertThat(a.graded()).isEqualTo(1);
  }

  @Test
  void whatIsStillToBeViewedIsWhatNobodyKnowsAndNoThumbnail() {
    assertThat(a.toView()).isEqualTo(1);
  }

  @Test
  void listsWhatIsKnownByNameNewOrNot() {
    assertThat(a.knownAs()).containsExactly(new Counted("1", "set", 1));
    assertThat(a.gradedAs()).containsExactly(new Counted("1", "Category A", 1));
    assertThat(a.series()).containsExactly(new Counted("Harbour", "set", 1));
    assertThat(a.shared()).containsExactly(new Counted("the camera Z 9", "DEVICE", 2));
    assertThat(a.sharedThings()).isEqualTo(1);
    assertThat(a.reports()).isEmpty();
    assertThat(a.retainUntil()).isEqualTo("2030-01-31");
  }

  @Test
  void aContainerThatNobodyCanOpenHidesMaterialAndABrokenPictureDoesNot() {
    assertThat(a.hidden()).containsExactly(new Counted("ENCRYPTED", "EXPAND", 1));
  }

  @Test
  void aRowThatSaysTheSameIsNotWrittenAgain() {
    Dataset<CaseView> held = SharedSpark.rows(CaseView.class, a);
    assertThat(SurveyCases.changed(SurveyCases.views(lake, touched(), 2), held).isEmpty()).isTrue();
    assertThat(SurveyCases.changed(views(), held.limit(0)).count()).isEqualTo(1);
  }

  private static Dataset<Row> touched() {
    return TouchedCases.of(lake, NIGHT);
  }

  @Test
  void aNightThatBringsNothingTouchesNoCase() {
    assertThat(TouchedCases.of(lake, 2).isEmpty()).isTrue();
  }

  @Test
  void aCaseThatSharesLessThanBeforeIsTouchedThoughNothingOfTonightNamesIt(@TempDir Path other) {
    Lake later = new Lake(SharedSpark.session(), other.toString());
    later.open();
    append(later, Tables.CASE_VIEWS, a);
    assertThat(TouchedCases.of(later, 2).as(Encoders.STRING()).collectAsList())
        .containsExactly("A");
  }
}
