package org.vigil.jobs.relate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Assertion;
import org.vigil.model.CaseThing;
import org.vigil.model.MediaFile;
import org.vigil.model.known.Hub;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.known.Match;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.CaseLinkKind;
import org.vigil.model.term.MatchKind;
import org.vigil.model.term.Strength;

/**
 * Series that hash sets and case files name. One name is one series, whoever writes it; names that
 * say nothing are none.
 */
final class NamedSeries {
  private static final String SAYS_NOTHING =
      "^(.?|[0-9]{1,2}|unknown|unidentified|undefined|none|null|n/?a|nil|other|others|misc|test|series|yes|no"
          + "|true|false|[-?.]+)$";

  private NamedSeries() {}

  /** The name in its normal form; null where it says nothing. */
  static Column normal(Column series) {
    Column plain = lower(trim(regexp_replace(series, "\\s+", " ")));
    return when(plain.rlike(SAYS_NOTHING), lit(null)).otherwise(plain);
  }

  /** Matches with entries of which the list names the series, but for those with hubs alone. */
  static Dataset<Row> named(Dataset<Match> matches, Dataset<KnownMedia> known, Dataset<Hub> hubs) {
    Dataset<Row> entries =
        known
            .filter(col("series").isNotNull())
            .select(
                col("hashSet"),
                col("entryId"),
                normal(col("series")).as("thing"),
                col("series"),
                col("pdq").as("hub"))
            .filter(col("thing").isNotNull())
            .dropDuplicates("hashSet", "entryId");
    Dataset<Row> common =
        hubs.filter(coalesce(col("weight"), lit(0.0)).equalTo(0))
            .select(col("pdq").as("hub"))
            .withColumn("common", lit(true));
    return matches
        .withColumnRenamed("kind", "agreed by")
        .join(entries, NamedThings.names("hashSet", "entryId"))
        .join(common, NamedThings.names("hub"), "left")
        .filter(col("common").isNull().or(near().equalTo(false)))
        .select("sha256", "thing", "series", "agreed by", "hashSet", "night", "nightTo");
  }

  private static Column near() {
    return col("agreed by").isin(MatchKind.PDQ.text(), MatchKind.FRAME.text());
  }

  /** What case files say of series. */
  static Dataset<Row> asserted(Dataset<Assertion> assertions) {
    return assertions
        .filter(col("kind").equalTo(AssertionKind.SERIES.name()))
        .withColumn("thing", normal(col("value")))
        .filter(col("thing").isNotNull());
  }

  /**
   * Where media lie that match such entries.
   *
   * @param named those of {@link #named}
   */
  static Dataset<CaseThing> matched(
      Dataset<Row> named, Dataset<MediaFile> files, Dataset<Row> touched) {
    Column strength =
        when(near(), lit(Strength.WEAK.name())).otherwise(lit(Strength.MEDIUM.name()));
    Dataset<Row> open =
        named
            .filter(col("nightTo").isNull())
            .join(
                NamedThings.only(touched, CaseLinkKind.NAMED_SERIES),
                NamedThings.names("thing"),
                "left_semi")
            .drop("night");
    Dataset<Row> rows =
        files
            .join(open, NamedThings.names("sha256"))
            .withColumn("strength", strength)
            .withColumn("rule", concat(lit("series/"), col("agreed by")))
            .withColumn("label", concat_ws("", lit("series "), col("series")));
    return things(rows, col("path"));
  }

  /**
   * The cases whose case files say so.
   *
   * @param asserted those of {@link #asserted}
   */
  static Dataset<CaseThing> stated(Dataset<Row> asserted, Dataset<Row> touched) {
    Dataset<Row> rows =
        asserted
            .join(
                NamedThings.only(touched, CaseLinkKind.NAMED_SERIES),
                NamedThings.names("thing"),
                "left_semi")
            .withColumn("strength", lit(Strength.MEDIUM.name()))
            .withColumn("rule", lit("series/case-file"))
            .withColumn("label", concat_ws("", lit("series "), col("value")));
    return things(rows, lit(null).cast("string"));
  }

  private static Dataset<CaseThing> things(Dataset<Row> rows, Column example) {
    Column place = concat_ws("/", col("sourceId"), col("ordinal"));
    return rows.select(
            lit(CaseLinkKind.NAMED_SERIES.name()).as("kind"),
            col("thing"),
            col("sourceId"),
            org.apache.spark.sql.functions.coalesce(col("sha256"), place).as("item"),
            col("caseId"),
            col("label"),
            example.as("example"),
            col("strength"),
            col("rule"),
            lit(null).cast("string").as("within"),
            col("night"))
        .as(RecordEncoder.of(CaseThing.class));
  }
}
