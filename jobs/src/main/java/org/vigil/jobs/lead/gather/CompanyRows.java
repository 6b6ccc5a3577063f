package org.vigil.jobs.lead.gather;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.vigil.jobs.lead.gather.FirstRows.names;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.model.MediaFile;

/**
 * Counts what lies together: in cases, folders, archives and hours; and how much of it is of
 * concern.
 */
public final class CompanyRows {
  /** From so many cases on chance has a say. */
  public static final int SEVERAL_CASES = 3;

  private static final int MOST_PLACES = 100;

  /**
   * What lies in so many places keeps company only where most of these do: a meme lies anywhere.
   */
  private static final int MANY_PLACES = 6;

  /** A case file or report that declares a media is no place in which anybody can open it. */
  private static final String DECLARED = "(?i)[.](json|xml)!/";

  private CompanyRows() {}

  /** Where files lie, beside their own columns: the folder. */
  static Dataset<Row> inFolders(Dataset<MediaFile> files) {
    return files.withColumn("folder", regexp_extract(col("path"), "^(.*)/", 1));
  }

  /**
   * Where media lie, one row per media, case and folder; grave is 1 for media of concern, and 0 for
   * others.
   *
   * @param files in folders
   * @param facts of the media that count
   */
  static Dataset<Row> places(Dataset<Row> files, Dataset<Row> facts) {
    return files
        .join(facts.select("sha256", "concern", "hour"), names("sha256"))
        .groupBy("sha256", "caseId", "folder")
        .agg(
            min("night").as("night"),
            min(struct(col("path"), col("sourceUri"), col("sourceId"))).as("first"),
            max("takenAhead").as("takenAhead"),
            max(when(col("concern"), 1L).otherwise(0L)).as("grave"),
            max("hour").as("hour"));
  }

  /** One row per case: how many media it holds, and how many of them are of concern. */
  static Dataset<Row> cases(Dataset<Row> places) {
    return places
        .groupBy("caseId")
        .agg(
            count_distinct(col("sha256")).as("caseMedia"),
            count_distinct(when(col("grave").gt(0), col("sha256"))).as("caseConcern"));
  }

  /** One row per folder that holds media of concern, with what the rest of its case holds. */
  static Dataset<Row> folders(Dataset<Row> places, Dataset<Row> cases) {
    Dataset<Row> counted =
        places
            .groupBy("caseId", "folder")
            .agg(count(lit(1)).as("media"), sum("grave").as("concern"))
            .filter(col("concern").gt(0));
    return counted
        .join(cases, names("caseId"))
        .select(col("caseId"), col("folder"), company(col("folder")).as("company"));
  }

  /**
   * One row per archive of which at least half is of concern, in whatever folders it lies: of one
   * that holds less the folders alone tell.
   */
  static Dataset<Row> archives(Dataset<Row> places, Dataset<Row> cases) {
    return places
        .withColumn("archive", archive())
        .filter(col("archive").isNotNull())
        .groupBy("caseId", "archive")
        .agg(
            count_distinct(col("sha256")).as("media"),
            count_distinct(when(col("grave").gt(0), col("sha256"))).as("concern"))
        .filter(col("concern").multiply(2).geq(col("media")))
        .join(cases, names("caseId"))
        .select(col("caseId"), col("archive"), company(col("archive")).as("packed"));
  }

  /**
   * The innermost archive in which a folder lies; null for none. One that is a source itself is an
   * exhibit as a rule, and what it holds was not put together by anybody.
   */
  static Column archive() {
    Column archive = regexp_extract(col("folder"), "^(.*!/.*!)(/|$)", 1);
    return when(archive.notEqual(""), archive);
  }

  private static Column company(Column place) {
    return struct(
        col("caseId"),
        place.as("place"),
        col("media"),
        col("concern"),
        col("caseMedia").minus(col("media")).as("restMedia"),
        col("caseConcern").minus(col("concern")).as("restConcern"));
  }

  /**
   * Per media where it was found, the folder that keeps the most company with concern first, and
   * what only declares it last: the columns sightings, folder, archive, homeCase and takenAhead.
   */
  static Dataset<Row> sightings(Dataset<Row> places, Dataset<Row> folders, Dataset<Row> archives) {
    Column sighting =
        struct(col("night"), col("caseId"), col("first.sourceUri"), col("first.path"));
    Dataset<Row> rows =
        places
            .withColumn("archive", archive())
            .join(folders, names("caseId", "folder"), "left")
            .join(archives, names("caseId", "archive"), "left")
            .withColumn(
                "sighting",
                struct(sighting.as("at"), col("company"), col("packed"), col("takenAhead")));
    return FirstRows.of(
            rows,
            "sha256",
            col("sighting"),
            MOST_PLACES,
            col("first.path").rlike(DECLARED),
            share("company").multiply(-1),
            share("packed").multiply(-1),
            col("night"),
            col("caseId"),
            col("folder"))
        .select(
            col("sha256"),
            col("rows.at").as("sightings"),
            when(keepsCompany(), col("rows").getItem(0).getField("company")).as("folder"),
            when(keepsCompany(), col("rows").getItem(0).getField("packed")).as("archive"),
            col("rows").getItem(0).getField("at").getField("caseId").as("homeCase"),
            array_max(col("rows.takenAhead")).as("takenAhead"));
  }

  private static Column share(String company) {
    return coalesce(col(company + ".concern").divide(col(company + ".media").plus(4)), lit(0.0));
  }

  private static Column keepsCompany() {
    Column keeping =
        filter(
            col("rows"),
            row -> row.getField("company").isNotNull().or(row.getField("packed").isNotNull()));
    return size(col("rows")).lt(MANY_PLACES).or(size(keeping).multiply(2).geq(size(col("rows"))));
  }

  /**
   * Per media that a camera took within an hour with media of concern of one case: column {@code
   * company}.
   */
  static Dataset<Row> hours(Dataset<Row> places, Dataset<Row> cases) {
    Dataset<Row> taken =
        places
            .filter(col("hour").isNotNull())
            .select("sha256", "caseId", "grave", "hour")
            .distinct();
    Dataset<Row> hours =
        taken
            .groupBy("caseId", "hour")
            .agg(count(lit(1)).as("media"), sum("grave").as("concern"))
            .filter(col("concern").gt(0).and(col("media").gt(1)))
            .join(cases, names("caseId"))
            .select(col("caseId"), col("hour"), company(col("hour")).as("company"));
    Column most =
        struct(col("company.concern").divide(col("company.media").plus(4)), col("company"));
    return taken
        .join(hours, names("caseId", "hour"))
        .groupBy("sha256")
        .agg(max(most).getField("company").as("hour"));
  }

  /**
   * Per media in several cases: how many of them are of concern, beside the media itself.
   *
   * @param concern how many media of concern each case has that has any: caseConcern
   * @param share of all cases, the share that has any
   */
  static Dataset<Row> ties(Dataset<Row> places, Dataset<Row> concern, double share) {
    return places
        .select("sha256", "caseId", "grave")
        .distinct()
        .join(concern.select("caseId", "caseConcern"), names("caseId"), "left")
        .groupBy("sha256")
        .agg(
            count(lit(1)).as("cases"),
            sum(when(col("caseConcern").gt(col("grave")), 1L).otherwise(0L)).as("ofConcern"))
        .filter(col("cases").geq(SEVERAL_CASES))
        .select(
            col("sha256"),
            struct(col("cases"), col("ofConcern"), lit(share).as("share")).as("caseTies"));
  }
}
