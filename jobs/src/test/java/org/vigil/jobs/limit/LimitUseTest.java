package org.vigil.jobs.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Case;
import org.vigil.model.CaseBuilder;
import org.vigil.model.Media;
import org.vigil.model.MediaFile;
import org.vigil.model.Reading;
import org.vigil.model.ReadingBuilder;
import org.vigil.model.ReportFile;
import org.vigil.model.legal.LegalLimit;
import org.vigil.model.legal.LegalLimitBuilder;
import org.vigil.model.legal.MediaLimit;
import org.vigil.model.term.LegalUse;
import org.vigil.run.settings.Settings;

/** Which files are limited, and which contents follow them. */
class LimitUseTest {
  private static final int NIGHT = 4;

  private static Reading reading(long ordinal, String path) {
    return ReadingBuilder.builder()
        .sourceId("s")
        .sourceUri("u")
        .caseId("case")
        .path(path)
        .ordinal(ordinal)
        .kind(Reading.Kind.MEDIA_FILE)
        .frames(List.of())
        .issues(List.of())
        .night(NIGHT)
        .build();
  }

  private static MediaFile file(String source, long ordinal, String sha256) {
    return new MediaFile(source, "u", "p", ordinal, sha256, 1, "case", null, false, false, NIGHT);
  }

  private static ReportFile named(long ordinal, @Nullable String sha256, @Nullable Boolean viewed) {
    return new ReportFile(
        "r", ordinal, "77", sha256, true, "case", null, null, null, null, null, viewed, null, null,
        null, null, List.of(), null, 1);
  }

  private static LegalLimit limit(String source, long ordinal, LegalUse use, int night) {
    return LegalLimitBuilder.builder()
        .sourceId(source)
        .ordinal(ordinal)
        .sha256("sha")
        .caseId("case")
        .use(use)
        .rule(use == LegalUse.ALL ? "" : "rule " + use)
        .night(night)
        .build();
  }

  private static Dataset<Row> things(Dataset<MediaFile> files, Reading... readings) {
    Case held = CaseBuilder.builder().caseId("case").scope(List.of("in")).night(1).build();
    return JudgedThings.things(
        SharedSpark.rows(Reading.class, readings), files, SharedSpark.rows(Case.class, held));
  }

  private static PermittedUse permitted(Dataset<Reading> readings, String rules) {
    Case held = CaseBuilder.builder().caseId("case").night(1).build();
    return LimitUse.permitted(
        readings,
        SharedSpark.rows(Case.class, held),
        SharedSpark.rows(ReportFile.class),
        Settings.load(null, Map.of("legal.rules", rules)));
  }

  @Test
  void whatWasReadOnDemandIsLimitedByItself() {
    Media media = Rows.media("a", Rows.pdq(9), 80);
    Reading reading =
        ReadingBuilder.builder(reading(1, "a.jpg")).media(media).listedMembers(0).build();
    Dataset<Reading> readings = SharedSpark.rows(Reading.class, reading);
    Dataset<Media> all = SharedSpark.rows(Media.class, media);

    PermittedUse free = permitted(readings, "[{ cases = other, use = nothing }]");
    assertThat(free.matched(all).head().pdq()).isEqualTo(Rows.pdq(9));
    assertThat(free.described(readings).count()).isEqualTo(1);

    PermittedUse exact = permitted(readings, "[{ cases = case, use = exact }]");
    assertThat(exact.matched(all).head().pdq()).isNull();
    assertThat(exact.listed(readings).count()).isEqualTo(1);
    assertThat(exact.described(readings).isEmpty()).isTrue();

    PermittedUse nothing = permitted(readings, "[{ cases = case, use = nothing }]");
    assertThat(nothing.matched(all).isEmpty()).isTrue();
    assertThat(nothing.listed(readings).isEmpty()).isTrue();
  }

  @Test
  void aFileIsAsViewedAsAReportOfItsCaseSaysAndSoIsWhatLiesInIt() {
    Dataset<MediaFile> files =
        SharedSpark.rows(
            MediaFile.class,
            file("s", 1, "seen"),
            file("s", 2, "thumb"),
            file("s", 3, "unseen"),
            file("s", 4, "loose"),
            file("s", 5, "silent"),
            file("s", 6, "inner"));
    Dataset<ReportFile> reports =
        SharedSpark.rows(
            ReportFile.class,
            named(1, "seen", false),
            named(2, "seen", true),
            named(3, "unseen", false),
            named(4, "silent", null));
    Dataset<Row> things =
        things(
            files,
            reading(1, "a.zip!/a.jpg"),
            reading(2, "a.zip!/a.jpg!/thumbnail"),
            reading(3, "b.zip"),
            reading(4, "c.jpg"),
            reading(5, "b.zip!/d.zip"),
            reading(6, "b.zip!/d.zip!/e.jpg"),
            reading(7, "b.zip!/folder"));
    assertThat(JudgedThings.viewed(things, reports).orderBy("ordinal").collectAsList())
        .extracting(LegalThing::ordinal, LegalThing::sha256, LegalThing::viewed)
        .containsExactly(
            tuple(1L, "seen", ProviderView.TRUE),
            tuple(2L, "thumb", ProviderView.TRUE),
            tuple(3L, "unseen", ProviderView.FALSE),
            tuple(4L, "loose", null),
            tuple(5L, "silent", ProviderView.UNKNOWN),
            tuple(6L, "inner", ProviderView.UNKNOWN),
            tuple(7L, null, ProviderView.FALSE));
  }

  @Test
  void whatTheScopeDoesNotCoverIsOut() {
    Dataset<Row> things =
        things(SharedSpark.rows(MediaFile.class), reading(1, "in/a.jpg"), reading(2, "b.jpg"));
    LegalRules rules =
        new LegalRules(List.of(new LegalRule("*", "*", null, false, LegalUse.NOTHING)));
    assertThat(LimitUse.judged(JudgedThings.unasked(things), rules, NIGHT).collectAsList())
        .extracting(LegalLimit::ordinal, LegalLimit::use, LegalLimit::night)
        .containsExactly(tuple(2L, LegalUse.NOTHING, NIGHT));
  }

  @Test
  void onlyWhatIsOtherwiseThanBeforeIsWrittenAndWhatIsFreeAgainSaysSo() {
    Dataset<LegalLimit> judged =
        SharedSpark.rows(
            LegalLimit.class,
            limit("s", 1, LegalUse.HASH, NIGHT),
            limit("s", 2, LegalUse.EXACT, NIGHT),
            limit("s", 3, LegalUse.HASH, NIGHT));
    Dataset<LegalLimit> held =
        SharedSpark.rows(
            LegalLimit.class,
            limit("s", 1, LegalUse.HASH, 1),
            limit("s", 2, LegalUse.HASH, 1),
            limit("s", 4, LegalUse.NOTHING, 1),
            limit("s", 5, LegalUse.ALL, 1));
    assertThat(LimitUse.changed(judged, held, NIGHT).collectAsList())
        .containsExactlyInAnyOrder(
            limit("s", 2, LegalUse.EXACT, NIGHT),
            limit("s", 3, LegalUse.HASH, NIGHT),
            limit("s", 4, LegalUse.ALL, NIGHT));
  }

  @Test
  void aContentMayBeUsedAsFarAsTheFreestOfItsFiles() {
    Dataset<MediaFile> files =
        SharedSpark.rows(
            MediaFile.class,
            file("s", 1, "two"),
            file("t", 1, "two"),
            file("s", 2, "freed"),
            file("t", 2, "freed"),
            file("s", 3, "same"),
            file("s", 4, "never"),
            file("t", 4, "never"));
    Dataset<LegalLimit> limits =
        SharedSpark.rows(
            LegalLimit.class,
            limit("s", 1, LegalUse.NOTHING, 1),
            limit("t", 1, LegalUse.EXACT, 1),
            limit("s", 2, LegalUse.NOTHING, 1),
            limit("s", 3, LegalUse.NOTHING, 1),
            limit("s", 4, LegalUse.NOTHING, 1));
    Dataset<MediaLimit> held =
        SharedSpark.rows(
            MediaLimit.class,
            new MediaLimit("freed", LegalUse.NOTHING, "rule NOTHING", 1),
            new MediaLimit("same", LegalUse.NOTHING, "rule NOTHING", 1));
    Dataset<Row> touched = files.select("sha256").distinct();
    assertThat(FreestUse.changed(touched, files, limits, held, NIGHT).collectAsList())
        .containsExactlyInAnyOrder(
            new MediaLimit("two", LegalUse.EXACT, "rule EXACT", NIGHT),
            new MediaLimit("freed", LegalUse.ALL, "", NIGHT));
  }
}
