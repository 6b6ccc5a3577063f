package org.vigil.jobs.survey;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigil.model.CaseLink;
import org.vigil.model.Fault;
import org.vigil.model.Lead;
import org.vigil.model.Report;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.Stage;
import org.vigil.model.term.lead.LeadStatus;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Lists by name what cases hold. Each step gives rows of case, list, name, of and count. */
final class CaseLists {
  private static final int MOST = 20;

  /** The lists, by the names of their columns. */
  private static final List<String> LISTS =
      List.of("knownAs", "gradedAs", "series", "shared", "reports", "hidden", "leads", "decided");

  private CaseLists() {}

  static Dataset<Row> known(Dataset<Row> matched) {
    return listed(
        matched
            .groupBy(col("caseId"), coalesce(col("category"), lit("")).as("name"), col("hashSet"))
            .agg(count_distinct(col("sha256")).as("count")),
        "knownAs",
        col("name"),
        col("hashSet"));
  }

  static Dataset<Row> graded(Dataset<Row> stated) {
    return listed(
        stated
            .filter(col("kind").equalTo(AssertionKind.CATEGORY.name()))
            .groupBy("caseId", "value", "meaning")
            .agg(count_distinct(col("sha256")).as("count")),
        "gradedAs",
        col("value"),
        when(col("meaning").notEqual(""), col("meaning")));
  }

  static Dataset<Row> series(Dataset<Row> matched, Dataset<Row> stated) {
    Dataset<Row> named =
        matched
            .filter(col("series").isNotNull())
            .select("caseId", "sha256", "series", "hashSet")
            .union(
                stated
                    .filter(col("kind").equalTo(AssertionKind.SERIES.name()))
                    .select(col("caseId"), col("sha256"), col("value"), lit(null).cast("string")));
    return listed(
        named.groupBy("caseId", "series", "hashSet").agg(count_distinct(col("sha256")).as("count")),
        "series",
        col("series"),
        col("hashSet"));
  }

  static Dataset<Row> shared(Dataset<CaseLink> links) {
    return listed(
        links
            .filter(col("strength").isNotNull())
            .select(col("caseId"), col("label"), col("kind"), col("cases").minus(1).as("count")),
        "shared",
        col("label"),
        col("kind"));
  }

  /** How many things link each case. */
  static Dataset<Row> sharedThings(Dataset<CaseLink> links) {
    return links
        .filter(col("strength").isNotNull())
        .groupBy("caseId")
        .agg(count(lit(1)).as("sharedThings"));
  }

  static Dataset<Row> reports(Dataset<Report> reports) {
    return listed(
        reports
            .groupBy("caseId", "reportId")
            .agg(min("provider").as("provider"), max("files").as("count")),
        "reports",
        col("reportId"),
        col("provider"));
  }

  /** Faults that keep material from being seen; a picture that is broken is not hidden. */
  static Dataset<Row> hidden(Dataset<Fault> faults) {
    return listed(
        faults
            .filter(col("stage").isin(Stage.LIST.name(), Stage.READ.name(), Stage.EXPAND.name()))
            .groupBy("caseId", "reason", "stage")
            .agg(count(lit(1)).as("count")),
        "hidden",
        col("reason"),
        col("stage"));
  }

  static Dataset<Row> leads(Dataset<Lead> leads) {
    return listed(
        leads
            .filter(col("status").notEqual(LeadStatus.WITHDRAWN.text()))
            .select(explode(col("cases")).as("caseId"), col("tier"))
            .groupBy("caseId", "tier")
            .agg(count(lit(1)).as("count")),
        "leads",
        col("tier"),
        lit(null).cast("string"));
  }

  static Dataset<Row> decided(Dataset<Lead> leads) {
    return listed(
        leads
            .filter(col("decision").isNotNull())
            .select(explode(col("cases")).as("caseId"), col("decision"))
            .groupBy("caseId", "decision")
            .agg(count(lit(1)).as("count")),
        "decided",
        col("decision"),
        lit(null).cast("string"));
  }

  private static Dataset<Row> listed(Dataset<Row> counts, String list, Column name, Column of) {
    return counts.select(
        col("caseId"),
        lit(list).as("list"),
        name.as("name"),
        of.as("of"),
        col("count").cast("long").as("count"));
  }

  /** One row per case, with a column for each list. */
  static Dataset<Row> gathered(Dataset<Row> touched, Stream<Dataset<Row>> lists) {
    Dataset<Row> rows =
        lists
            .reduce(Dataset::union)
            .orElseThrow()
            .join(touched, names("caseId"), "left_semi")
            .withColumn(
                "rank",
                row_number()
                    .over(
                        Window.partitionBy("caseId", "list")
                            .orderBy(col("count").desc(), col("name"), col("of"))))
            .filter(col("rank").leq(MOST));
    Column counted = struct(col("name"), col("of"), col("count"));
    Column[] columns =
        LISTS.stream()
            .map(
                list ->
                    transform(
                            sort_array(
                                collect_list(
                                    when(
                                        col("list").equalTo(list),
                                        struct(col("rank"), counted.as("counted"))))),
                            one -> one.getField("counted"))
                        .as(list))
            .toArray(Column[]::new);
    return rows.groupBy("caseId").agg(columns[0], Arrays.copyOfRange(columns, 1, columns.length));
  }

  /** The lists of a case that has nothing to list are empty. */
  static Column orEmpty(String list) {
    return coalesce(col(list), array()).as(list);
  }

  static List<String> lists() {
    return LISTS;
  }

  static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
