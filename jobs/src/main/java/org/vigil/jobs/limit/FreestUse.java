package org.vigil.jobs.limit;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.legal.LegalLimit;
import org.vigil.model.legal.MediaLimit;
import org.vigil.model.term.LegalUse;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** For what a content may be used: as far as the freest of the files that have it. */
final class FreestUse {
  /** The names of the uses in their order, the widest first. */
  private static final String[] USES =
      Arrays.stream(LegalUse.values()).map(LegalUse::name).toArray(String[]::new);

  private FreestUse() {}

  /**
   * The rows of those contents that may be used for other things than before.
   *
   * @param touched the digests of the contents to ask for
   */
  static Dataset<MediaLimit> changed(
      Dataset<Row> touched,
      Dataset<?> files,
      Dataset<LegalLimit> limits,
      Dataset<MediaLimit> stored,
      int night) {
    Dataset<Row> before =
        stored.select(col("sha256"), col("use").as("storedUse"), col("rule").as("storedRule"));
    Column isSame =
        col("use").equalTo(col("storedUse")).and(col("rule").equalTo(col("storedRule")));
    Column isFree = col("use").equalTo(LegalUse.ALL.name());
    return freest(touched, files, limits)
        .join(before, names("sha256"), "left")
        .filter(coalesce(isSame, isFree).equalTo(false))
        .select(col("sha256"), col("use"), col("rule"), lit(night).as("night"))
        .as(RecordEncoder.of(MediaLimit.class));
  }

  private static Dataset<Row> freest(
      Dataset<Row> touched, Dataset<?> files, Dataset<LegalLimit> limits) {
    Dataset<Row> limited = limits.select("sourceId", "ordinal", "use", "rule");
    Column rank = array_position(lit(USES), coalesce(col("use"), lit(LegalUse.ALL.name())));
    return files
        .select("sourceId", "ordinal", "sha256")
        .join(touched, names("sha256"), "left_semi")
        .join(limited, names("sourceId", "ordinal"), "left")
        .groupBy("sha256")
        .agg(min(struct(rank.as("rank"), coalesce(col("rule"), lit("")).as("rule"))).as("freest"))
        .select(
            col("sha256"),
            element_at(lit(USES), col("freest.rank").cast("int")).as("use"),
            col("freest.rule").as("rule"));
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
