package org.vigil.jobs.relate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.CaseLink;
import org.vigil.model.CaseThing;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.Strength;

/**
 * In which cases each thing is. A case that has nothing of a thing but copies of what other cases
 * have is linked weakly, and by a place not at all: the copies are linked already.
 */
final class SharedThings {
  private static final int DIGITS = 32;

  /** The strengths in their order, the best first. */
  private static final String[] STRENGTHS =
      Arrays.stream(Strength.values()).map(Strength::name).toArray(String[]::new);

  private static final Column RANK =
      functions.array_position(functions.lit(STRENGTHS), col("strength"));

  private static final Column WEAKEST = lit((long) STRENGTHS.length);

  private SharedThings() {}

  /**
   * The rows of all things that several cases have.
   *
   * @param gaps how near things come in different cases
   * @param mostCases what more have is summed up in one row
   */
  static Dataset<CaseLink> of(
      Dataset<CaseThing> rows, Gaps gaps, Dataset<CaseLink> before, int mostCases, int night) {
    Dataset<Row> cases = cases(rows).localCheckpoint();
    Dataset<Row> shared = shared(cases);
    Dataset<Row> linked =
        shared
            .filter(col("cases").leq(mostCases))
            .select("kind", "thing", "cases")
            .join(cases, NamedThings.names("kind", "thing"))
            .withColumn("strength", element_at(functions.lit(STRENGTHS), col("rank").cast("int")));
    Dataset<Row> common =
        shared
            .filter(col("cases").gt(mostCases))
            .withColumn("caseId", lit(""))
            .withColumn("own", lit(0L))
            .withColumn("strength", lit(null).cast("string"))
            .withColumn("counterGap", lit(null).cast("long"))
            .withColumn("momentGap", lit(null).cast("long"));
    return stamped(columns(gaps.weighed(linked)).union(columns(common)), before, night)
        .map(
            (MapFunction<CaseLink, CaseLink>) link -> CaseLinkSentence.with(link, mostCases),
            RecordEncoder.of(CaseLink.class));
  }

  /** What each case has of each thing. */
  private static Dataset<Row> cases(Dataset<CaseThing> rows) {
    Dataset<Row> holders =
        rows.groupBy("kind", "thing", "item").agg(count_distinct(col("caseId")).as("holders"));
    Column isFolder = col("kind").equalTo(CaseLinkKind.FOLDER.name());
    Column isPlace = col("kind").equalTo(CaseLinkKind.PLACE_AND_HOUR.name());
    Column onlyCopies = col("own").equalTo(0);
    return rows.join(holders, NamedThings.names("kind", "thing", "item"))
        .groupBy("kind", "thing", "caseId")
        .agg(
            count_distinct(col("item")).as("items"),
            count_distinct(when(col("holders").equalTo(1), col("item"))).as("own"),
            min("label").as("label"),
            min("example").as("example"),
            min(struct(RANK.as("rank"), col("rule").as("rule"))).as("best"),
            count_distinct(col("within")).as("cells"),
            min("within").as("cell"),
            functions.max("within").as("lastCell"))
        .filter(isPlace.and(onlyCopies).equalTo(false))
        .withColumn(
            "rank",
            when(onlyCopies.and(isFolder.equalTo(false)), WEAKEST).otherwise(col("best.rank")))
        .withColumn("rule", col("best.rule"));
  }

  /**
   * Those of several cases, but for weak identifiers, and for cells of the second grid whose
   * pictures one cell of the first has, too.
   */
  private static Dataset<Row> shared(Dataset<Row> cases) {
    Column weakName =
        col("kind")
            .equalTo(CaseLinkKind.IDENTIFIER.name())
            .and(col("rank").equalTo(STRENGTHS.length));
    Column covered = col("cell").isNotNull().and(col("cell").equalTo(col("lastCell")));
    return cases
        .groupBy("kind", "thing")
        .agg(
            count(lit(1)).as("cases"),
            sum("items").as("items"),
            min("label").as("label"),
            min("example").as("example"),
            min("best.rank").as("rank"),
            min("rule").as("rule"),
            min("cell").as("cell"),
            functions.max("lastCell").as("lastCell"))
        .filter(
            col("cases")
                .geq(2)
                .and(weakName.equalTo(false))
                .and(coalesce(covered, lit(false)).equalTo(false)));
  }

  private static Dataset<Row> columns(Dataset<Row> rows) {
    Column id =
        sha2(concat_ws("|", col("kind"), col("caseId"), col("thing")).cast("binary"), 256)
            .substr(1, DIGITS);
    return rows.select(
        id.as("linkId"),
        col("caseId"),
        col("kind"),
        col("thing"),
        col("label"),
        col("cases"),
        col("items"),
        col("own"),
        col("example"),
        col("strength"),
        col("rule"),
        lit("").as("sentence"),
        col("counterGap"),
        col("momentGap"));
  }

  private static Dataset<CaseLink> stamped(Dataset<Row> rows, Dataset<CaseLink> before, int night) {
    Dataset<Row> first = before.select(col("linkId"), col("night").as("firstNight"));
    return rows.join(first, NamedThings.names("linkId"), "left")
        .withColumn("night", coalesce(col("firstNight"), lit(night)))
        .withColumn("countedNight", lit(night))
        .as(RecordEncoder.of(CaseLink.class));
  }
}
