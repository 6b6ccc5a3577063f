package org.vigil.jobs.relate;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.vigil.jobs.Rows;
import org.vigil.lake.SharedSpark;
import org.vigil.model.CaseLink;
import org.vigil.model.CaseThing;
import org.vigil.model.Source;
import org.vigil.model.term.CaseLinkKind;

/** The last step of the station, for tests of those before it. */
final class Relating {
  static final int MOST = 3;

  private static final Instant CHANGED = Instant.parse("2026-11-01T00:00:00Z");

  private Relating() {}

  /** How rows are linked whose cases come near in nothing else. */
  static List<CaseLink> links(Dataset<CaseThing> rows) {
    return links(rows, noGaps());
  }

  static List<CaseLink> links(Dataset<CaseThing> rows, Gaps gaps) {
    return SharedThings.of(rows, gaps, SharedSpark.rows(CaseLink.class), MOST, 1)
        .orderBy("thing", "caseId")
        .collectAsList();
  }

  static Gaps noGaps() {
    return new Gaps(none("counterGap"), none("momentGap"));
  }

  private static Dataset<Row> none(String gap) {
    return SharedSpark.session()
        .sql("SELECT '' AS thing, '' AS caseId, 0L AS " + gap + " WHERE false");
  }

  /** These things, as the station has touched them. */
  static Dataset<Row> touched(CaseLinkKind kind, String... things) {
    return SharedSpark.session()
        .createDataset(List.of(things), Encoders.STRING())
        .toDF("thing")
        .selectExpr("'" + kind.name() + "' AS kind", "thing");
  }

  /** The sources of these cases, of one each, that lie in files of their names. */
  static Dataset<Source> sources(String... cases) {
    return SharedSpark.rows(
        Source.class,
        List.of(cases).stream()
            .map(id -> Rows.source("source of " + id, CHANGED))
            .toArray(Source[]::new));
  }
}
