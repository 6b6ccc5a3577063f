package org.vigil.jobs.survey;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.vigil.jobs.survey.CaseLists.names;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.near.EmbeddedCopies;
import org.vigil.model.Assertion;
import org.vigil.model.Media;
import org.vigil.model.MediaFile;
import org.vigil.model.known.Hub;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.known.Match;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.MatchKind;

/** Counts the pictures and videos of cases, and what is known of them. */
final class CaseMedia {
  private CaseMedia() {}

  /**
   * The pictures and videos of cases, one row per case and media.
   *
   * @param touched the cases
   * @return caseId, sha256, and whether it is there only as a part of other pictures
   */
  static Dataset<Row> places(Dataset<MediaFile> files, Dataset<Media> media, Dataset<Row> touched) {
    Column visual = col("mediaType").startsWith("image/").or(col("mediaType").startsWith("video/"));
    return files
        .join(touched, names("caseId"), "left_semi")
        .groupBy("caseId", "sha256")
        .agg(max(not(EmbeddedCopies.isPart(col("path")))).as("whole"))
        .join(media.filter(visual).select("sha256"), names("sha256"), "left_semi")
        .select("caseId", "sha256", "whole");
  }

  /**
   * What hash sets say of them, one row per case, media and entry; near ones of hubs say nothing.
   *
   * @return caseId, sha256, hashSet, category, series, victimIdentified
   */
  static Dataset<Row> matched(
      Dataset<Row> places, Dataset<Match> matches, Dataset<KnownMedia> known, Dataset<Hub> hubs) {
    Dataset<Row> entries =
        known
            .filter(col("versionTo").isNull())
            .select("hashSet", "entryId", "category", "series", "victimIdentified", "pdq")
            .join(
                hubs.filter(coalesce(col("weight"), lit(0.0)).equalTo(0))
                    .select(col("pdq"), lit(true).as("hub")),
                names("pdq"),
                "left");
    Column byChance =
        col("kind").isin(MatchKind.PDQ.text(), MatchKind.FRAME.text()).and(col("hub").isNotNull());
    return places
        .select("caseId", "sha256")
        .join(
            matches.filter(col("nightTo").isNull()).select("sha256", "hashSet", "entryId", "kind"),
            "sha256")
        .join(entries, names("hashSet", "entryId"))
        .filter(not(byChance))
        .select("caseId", "sha256", "hashSet", "category", "series", "victimIdentified");
  }

  /** What examiners state of what a case holds: caseId, sha256, kind, value, meaning. */
  static Dataset<Row> stated(Dataset<Assertion> assertions, Dataset<Row> touched) {
    return assertions
        .filter(col("sha256").isNotNull())
        .filter(col("kind").isin(AssertionKind.CATEGORY.name(), AssertionKind.SERIES.name()))
        .join(touched, names("caseId"), "left_semi")
        .select("caseId", "sha256", "kind", "value", "meaning");
  }

  /** One row per case: media, known, unidentified, identified, graded, toView. */
  static Dataset<Row> counts(Dataset<Row> places, Dataset<Row> matched, Dataset<Row> stated) {
    Column says = col("victimIdentified");
    Dataset<Row> known =
        matched
            .groupBy("caseId", "sha256")
            .agg(
                lit(true).as("isKnown"),
                max(not(says)).as("isUnidentified"),
                max(says).as("isIdentified"));
    Dataset<Row> graded =
        stated
            .filter(col("kind").equalTo(AssertionKind.CATEGORY.name()))
            .select(col("caseId"), col("sha256"), lit(true).as("isGraded"))
            .distinct();
    Column isKnown = coalesce(col("isKnown"), lit(false));
    Column isGraded = coalesce(col("isGraded"), lit(false));
    return places
        .join(known, names("caseId", "sha256"), "left")
        .join(graded, names("caseId", "sha256"), "left")
        .groupBy("caseId")
        .agg(
            count(lit(1)).as("media"),
            count_if(isKnown).as("known"),
            count_if(coalesce(col("isUnidentified"), lit(false))).as("unidentified"),
            count_if(coalesce(col("isIdentified"), lit(false))).as("identified"),
            count_if(isGraded).as("graded"),
            count_if(col("whole").and(not(isKnown)).and(not(isGraded))).as("toView"));
  }
}
