package org.vigil.jobs.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.Assertion;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.ReportFile;
import org.vigil.model.legal.LegalLimit;
import org.vigil.model.legal.LegalLimitBuilder;
import org.vigil.model.legal.MediaLimit;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.AssertionOrigin;
import org.vigil.model.term.LegalUse;

/** What the stations are given of media that are limited. */
class PermittedUseTest {
  private static final int NIGHT = 7;

  private static Media media(String name) {
    return MediaBuilder.builder(Rows.media(name, Rows.pdq(9), 90))
        .photoDna("dna")
        .make("Canon")
        .latitude(1.0)
        .thumbnail(true)
        .build();
  }

  private static MediaLimit limit(String name, LegalUse use, int night) {
    return new MediaLimit("256-" + name, use, "rule", night);
  }

  private final Dataset<Media> all =
      SharedSpark.rows(
          Media.class,
          media("free"),
          media("freed"),
          media("hash"),
          media("exact"),
          media("nothing"));
  private final PermittedUse permitted =
      PermittedUse.of(
          SharedSpark.rows(
              MediaLimit.class,
              limit("freed", LegalUse.ALL, NIGHT),
              limit("hash", LegalUse.HASH, 2),
              limit("exact", LegalUse.EXACT, NIGHT),
              limit("nothing", LegalUse.NOTHING, NIGHT)),
          SharedSpark.rows(
              LegalLimit.class,
              LegalLimitBuilder.builder()
                  .sourceId("s")
                  .caseId("case")
                  .use(LegalUse.HASH)
                  .rule("rule")
                  .build()),
          NIGHT);

  @Test
  void hashSetsMeetWhatMayBeComparedAndWhatMayBeSinceTonightIsNew() {
    assertThat(permitted.matched(all).orderBy("sha256").collectAsList())
        .extracting(Media::sha256, Media::md5, Media::pdq, Media::photoDna, Media::night)
        .containsExactly(
            tuple("256-exact", "5-exact", null, null, NIGHT),
            tuple("256-free", "5-free", Rows.pdq(9), "dna", 1),
            tuple("256-freed", "5-freed", Rows.pdq(9), "dna", NIGHT),
            tuple("256-hash", "5-hash", Rows.pdq(9), "dna", 1));
  }

  @Test
  void whatMayOnlyBeEqualIsNotLinked() {
    assertThat(permitted.linked(all).orderBy("sha256").collectAsList())
        .extracting(Media::sha256, Media::night)
        .containsExactly(tuple("256-free", 1), tuple("256-freed", NIGHT), tuple("256-hash", 1));
  }

  @Test
  void leadsSeeNoMetadataThatMayNotBeUsed() {
    assertThat(permitted.spokenOf(all).orderBy("sha256").collectAsList())
        .extracting(Media::sha256, Media::make, Media::latitude, Media::thumbnail, Media::sizeBytes)
        .containsExactly(
            tuple("256-exact", null, null, false, 1000L),
            tuple("256-free", "Canon", 1.0, true, 1000L),
            tuple("256-freed", "Canon", 1.0, true, 1000L),
            tuple("256-hash", null, null, false, 1000L));
  }

  private static LegalLimit limit(long ordinal, LegalUse use) {
    return LegalLimitBuilder.builder()
        .sourceId("s")
        .ordinal(ordinal)
        .caseId("tip")
        .use(use)
        .rule("rule")
        .night(NIGHT)
        .build();
  }

  private static Assertion assertion(String source, long ordinal) {
    return new Assertion(
        source,
        ordinal,
        AssertionKind.ANNOTATION,
        "INFANT",
        "",
        null,
        "256-freed",
        "tip",
        AssertionOrigin.PROVIDER,
        null,
        null,
        null,
        1);
  }

  private static ReportFile reportFile(String source, long ordinal) {
    return new ReportFile(
        source,
        ordinal,
        "7",
        "256-freed",
        true,
        "tip",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        1);
  }

  @Test
  void whatIsStatedOfAFileOfNoUseIsWithheldThoughItsContentIsFree() {
    PermittedUse gate =
        PermittedUse.of(
            SharedSpark.rows(MediaLimit.class),
            SharedSpark.rows(
                LegalLimit.class,
                limit(1, LegalUse.NOTHING),
                limit(2, LegalUse.EXACT),
                limit(3, LegalUse.ALL)),
            NIGHT);
    Dataset<Assertion> stated =
        SharedSpark.rows(
            Assertion.class,
            assertion("s", 1),
            assertion("s", 2),
            assertion("s", 3),
            assertion("other", 1));
    Dataset<ReportFile> reported =
        SharedSpark.rows(
            ReportFile.class, reportFile("s", 1), reportFile("s", 2), reportFile("other", 1));
    assertThat(gate.stated(stated).collectAsList())
        .extracting(Assertion::sourceId, Assertion::ordinal)
        .containsExactlyInAnyOrder(tuple("s", 2L), tuple("s", 3L), tuple("other", 1L));
    assertThat(gate.reported(reported).collectAsList())
        .extracting(ReportFile::sourceId, ReportFile::ordinal)
        .containsExactlyInAnyOrder(tuple("s", 2L), tuple("other", 1L));
    assertThat(permitted.stated(stated).count()).isEqualTo(4);
  }

  @Test
  void onlyTonightsLimitsEndWhatStands() {
    assertThat(permitted.barred(LegalUse::allowsPerceptualHashes).orderBy("sha256").collectAsList())
        .extracting(row -> row.getString(0), row -> row.getString(1))
        .containsExactly(tuple("256-exact", "EXACT"), tuple("256-nothing", "NOTHING"));
  }

  @Test
  void withoutLimitsAllIsAsItIs() {
    PermittedUse free =
        PermittedUse.of(
            SharedSpark.rows(MediaLimit.class), SharedSpark.rows(LegalLimit.class), NIGHT);
    assertThat(free.matched(all)).isSameAs(all);
    assertThat(free.linked(all)).isSameAs(all);
    assertThat(free.spokenOf(all)).isSameAs(all);
  }
}
