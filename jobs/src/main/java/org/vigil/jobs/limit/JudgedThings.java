package org.vigil.jobs.limit;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Case;
import org.vigil.model.Reading;
import org.vigil.model.ReportFile;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The things in sources, with what rules ask of each. */
final class JudgedThings {
  /** The names of the views in their order. */
  private static final String[] VIEWS =
      Arrays.stream(ProviderView.values()).map(ProviderView::name).toArray(String[]::new);

  /** What the paths of the containers begin with in which a thing lies, the outermost first. */
  private static final Column CONTAINERS =
      expr(
          "transform(sequence(1, size(split(path, '!/')) - 1),"
              + " i -> array_join(slice(split(path, '!/'), 1, i), '!/'))");

  private JudgedThings() {}

  /**
   * The things that these readings are of, whichever report names them.
   *
   * @param files which contents they are, as in {@code media_files}
   */
  static Dataset<Row> things(Dataset<Reading> readings, Dataset<?> files, Dataset<Case> cases) {
    Dataset<Row> contents = files.select("sourceId", "ordinal", "sha256");
    Dataset<Row> terms = cases.select("caseId", "legalBasis", "scope");
    return readings
        .filter(col("kind").notEqual(Reading.Kind.SLICE.name()))
        .select("sourceId", "ordinal", "caseId", "path")
        .join(contents, names("sourceId", "ordinal"), "left")
        .join(terms, names("caseId"), "left");
  }

  /** The same, where no report is asked. */
  static Dataset<LegalThing> unasked(Dataset<Row> things) {
    return things
        .withColumn("viewed", lit(null).cast("string"))
        .as(RecordEncoder.of(LegalThing.class));
  }

  /**
   * The same with what reports of their cases say. What lies in a file that a report names is as
   * viewed as that file.
   */
  static Dataset<LegalThing> viewed(Dataset<Row> things, Dataset<ReportFile> reports) {
    Dataset<Row> known = named(things, reports);
    Dataset<Row> inherited = inherited(known);
    return known
        .join(inherited, names("sourceId", "ordinal"), "left")
        .withColumn("rank", coalesce(col("own"), col("inherited")))
        .withColumn("viewed", element_at(lit(VIEWS), col("rank")))
        .drop("rank", "own", "inherited")
        .as(RecordEncoder.of(LegalThing.class));
  }

  /** With the view of those that reports name: as an entry of the report, or by their content. */
  private static Dataset<Row> named(Dataset<Row> things, Dataset<ReportFile> reports) {
    Column view =
        when(col("viewedByProvider").isNull(), ProviderView.UNKNOWN.name())
            .when(col("viewedByProvider"), ProviderView.TRUE.name())
            .otherwise(ProviderView.FALSE.name());
    Column rank = array_position(lit(VIEWS), view).cast("int");
    Dataset<Row> entries = reports.select(col("sourceId"), col("ordinal"), rank.as("asEntry"));
    Dataset<Row> contents =
        reports
            .filter(col("sha256").isNotNull())
            .groupBy("caseId", "sha256")
            .agg(max(rank).as("asContent"));
    return things
        .join(entries, names("sourceId", "ordinal"), "left")
        .join(contents, names("caseId", "sha256"), "left")
        .withColumn("own", greatest(col("asEntry"), col("asContent")))
        .drop("asEntry", "asContent");
  }

  /** The view of the nearest file in which a thing lies that no report names. */
  private static Dataset<Row> inherited(Dataset<Row> known) {
    Dataset<Row> named =
        known
            .filter(col("own").isNotNull())
            .groupBy(col("sourceId"), col("path").as("container"))
            .agg(min("own").as("given"));
    return known
        .filter(col("own").isNull().and(col("path").contains("!/")))
        .join(named.select("sourceId").distinct(), names("sourceId"), "left_semi")
        .select(col("sourceId"), col("ordinal"), explode(CONTAINERS).as("container"))
        .join(named, names("sourceId", "container"))
        .groupBy("sourceId", "ordinal")
        .agg(max_by(col("given"), length(col("container"))).as("inherited"));
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
