package org.vigil.jobs.lead.gather;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.vigil.jobs.lead.gather.FirstRows.names;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.Subject;
import org.vigil.jobs.lead.subject.SubjectChoice;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.Media;
import org.vigil.model.ReportFile;
import org.vigil.model.term.SightingOrigin;

/** The steps from what was gathered about media to the subjects of leads. */
public final class SubjectRows {
  private SubjectRows() {}

  /** The sightings of identifiers, and those of reports for each file that they name. */
  static Dataset<IdentifierSighting> withFiles(
      Dataset<IdentifierSighting> sightings, Dataset<ReportFile> files) {
    // By name: a join puts its columns first.
    return sightings.unionByName(ofFiles(sightings, files));
  }

  /** What a report's identifiers say of its files. */
  private static Dataset<IdentifierSighting> ofFiles(
      Dataset<IdentifierSighting> sightings, Dataset<ReportFile> files) {
    Dataset<Row> named =
        files
            .filter(col("sha256").isNotNull())
            .select(col("sourceId"), col("sha256").as("ofFile"))
            .distinct();
    return sightings
        .filter(col("origin").equalTo(SightingOrigin.REPORT.name()))
        .join(named, names("sourceId"))
        .withColumn("sha256", col("ofFile"))
        .drop("ofFile")
        .as(RecordEncoder.of(IdentifierSighting.class));
  }

  /** Pictures and videos; nothing else is led to. */
  static Dataset<Media> visual(Dataset<Media> media) {
    return media.filter(
        col("mediaType").startsWith("image/").or(col("mediaType").startsWith("video/")));
  }

  /** Per media its series, how much of that is of concern, and what it is called. */
  static Dataset<Row> series(Dataset<Row> members, Dataset<Row> facts) {
    Dataset<Row> counted =
        members
            .join(facts.select("sha256", "concern", "named"), names("sha256"), "left")
            .groupBy("seriesId")
            .agg(
                count(lit(1)).as("media"),
                sum(when(col("concern"), 1L).otherwise(0L)).as("concern"),
                min("named").as("named"))
            .select(
                col("seriesId"), struct(col("media"), col("concern"), col("named")).as("series"));
    return members
        .select(col("sha256"), col("seriesId"), col("night").as("joinedNight"))
        .join(counted, names("seriesId"));
  }

  /** A row of all that was gathered of one media. */
  public record Gathered(
      SubjectMedia one, boolean concern, boolean known, boolean harmless, @Nullable String named) {}

  /** Each media with its subject. */
  static Dataset<Placed> placed(Dataset<Row> joined, LeadSettings settings) {
    Column ties =
        struct(
            coalesce(col("words"), array()).as("words"),
            coalesce(col("reports"), array()).as("reports"),
            col("series"),
            col("folder"),
            col("archive"),
            col("hour"),
            col("device"),
            col("caseTies").as("cases"),
            concat(coalesce(col("own"), array()), coalesce(col("ofCase"), array()))
                .as("footprints"));
    Column one =
        struct(
            col("media"),
            col("seriesId"),
            col("joinedNight"),
            coalesce(col("matches"), array()).as("matches"),
            coalesce(col("sightings"), array()).as("sightings"),
            coalesce(col("takenAhead"), lit(false)).as("takenAhead"),
            ties.as("ties"));
    return joined
        .select(
            one.as("one"),
            coalesce(col("concern"), lit(false)).as("concern"),
            coalesce(col("known"), lit(false)).as("known"),
            coalesce(col("harmless"), lit(false)).as("harmless"),
            col("named"))
        .as(RecordEncoder.of(Gathered.class))
        .map(
            (MapFunction<Gathered, Placed>) row -> placed(row, settings),
            RecordEncoder.of(Placed.class));
  }

  private static Placed placed(Gathered row, LeadSettings settings) {
    List<SubjectChoice.Choice> choices =
        SubjectChoice.of(row.one(), row.concern(), row.named(), settings);
    boolean apart = row.harmless() && !row.concern();
    SubjectChoice.Choice choice = choices.get(apart ? choices.size() - 1 : 0);
    return new Placed(
        choice.kind(),
        choice.subjectId(),
        Subject.leadId(choice.subjectId()),
        choice.name(),
        row.concern(),
        row.known() || row.harmless(),
        row.one().media().night(),
        row.one());
  }

  /**
   * The subjects. Of one that is too large those of concern, then those that nobody knows and the
   * newest are weighed; the counts are of all.
   */
  public static Dataset<Subject> subjects(Dataset<Placed> placed) {
    return placed
        .repartition(col("subjectId"))
        .sortWithinPartitions(
            col("subjectId"),
            not(col("concern")),
            col("known"),
            col("night").multiply(-1),
            col("one.media.sha256"))
        .mapPartitions(
            (MapPartitionsFunction<Placed, Subject>) SubjectReader::new,
            RecordEncoder.of(Subject.class));
  }
}
