package org.vigil.jobs.assertion;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Assertion;
import org.vigil.model.Media;
import org.vigil.model.MediaFile;
import org.vigil.model.Reading;
import org.vigil.model.Report;
import org.vigil.model.ReportFile;
import org.vigil.model.Source;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Keeps what tonight's readings declare in words: reads {@code readings}, {@code sources}, {@code
 * media_files} and {@code media}, writes {@code assertions}, {@code reports} and {@code
 * report_files}. A word stays beside the content, and is never merged into it.
 */
public final class RecordAssertions implements Job {
  @Override
  public String name() {
    return "assert";
  }

  @Override
  public String sentence() {
    return "Keep what examiners, case files and reports say of media.";
  }

  @Override
  public String run(JobRun run) {
    Column tonight = col("night").equalTo(run.night());
    Dataset<Source> sources = run.lake().read(Tables.SOURCES).filter(tonight);
    Dataset<Reading> readings = settled(run.lake().read(Tables.READINGS).filter(tonight), sources);
    forget(run, sources);
    if (!readings.isEmpty()) {
      insert(run, readings, run.lake().read(Tables.MEDIA_FILES).filter(tonight));
    }
    arrive(run, run.lake().read(Tables.MEDIA).filter(tonight));
    return "%,d assertions, %,d reports, %,d files of reports"
        .formatted(
            run.lake().read(Tables.ASSERTIONS).filter(tonight).count(),
            run.lake().read(Tables.REPORTS).filter(tonight).count(),
            run.lake().read(Tables.REPORT_FILES).filter(tonight).count());
  }

  private static void insert(JobRun run, Dataset<Reading> readings, Dataset<MediaFile> files) {
    run.lake().insert(Tables.ASSERTIONS, assertions(readings, files), run.commit("assert"));
    run.lake().insert(Tables.REPORTS, reports(readings), run.commit("assert"));
    Dataset<ReportFile> named = ReportFiles.of(readings);
    if (!named.isEmpty()) {
      Dataset<ReportFile> tied = ReportFiles.tied(named, run.lake().read(Tables.MEDIA));
      run.lake().insert(Tables.REPORT_FILES, tied, run.commit("assert"));
    }
  }

  /** Sources that were read again: what their earlier readings declared makes place. */
  private static void forget(JobRun run, Dataset<Source> sources) {
    Dataset<String> again =
        sources.filter(col("timesRead").gt(1)).select("sourceId").as(Encoders.STRING());
    if (!again.isEmpty()) {
      run.lake().remove(Tables.ASSERTIONS, again, run.commit("reread"));
      run.lake().remove(Tables.REPORTS, again, run.commit("reread"));
      run.lake().remove(Tables.REPORT_FILES, again, run.commit("reread"));
    }
  }

  /** Files of earlier reports whose bytes came tonight. */
  private static void arrive(JobRun run, Dataset<Media> fresh) {
    Dataset<ReportFile> missing =
        run.lake()
            .read(Tables.REPORT_FILES)
            .filter(col("night").lt(run.night()).and(col("present").equalTo(false)));
    if (!missing.isEmpty()) {
      Dataset<ReportFile> found = ReportFiles.tied(missing, fresh).filter(col("present"));
      run.lake().upsert(Tables.REPORT_FILES, found, run.commit("arrived"));
    }
  }

  /** The readings, of sources that were read for good, that declare anything. */
  static Dataset<Reading> settled(Dataset<Reading> readings, Dataset<Source> sources) {
    Dataset<Row> read = sources.filter(col("settled")).select("sourceId");
    Column declares =
        col("report")
            .isNotNull()
            .or(col("reportedFile").isNotNull())
            .or(size(col("statements")).gt(0));
    return readings.filter(declares).join(read, "sourceId").as(RecordEncoder.of(Reading.class));
  }

  /** Each statement once for the thing that it is about. */
  static Dataset<Assertion> assertions(Dataset<Reading> readings, Dataset<MediaFile> files) {
    Dataset<Row> contents = files.select("sourceId", "ordinal", "sha256");
    Column meaning = coalesce(col("one.meaning"), lit(""));
    return readings
        .select(
            col("sourceId"),
            col("ordinal"),
            col("caseId"),
            col("night"),
            explode(col("statements")).as("one"))
        .withColumn("meaning", meaning)
        .groupBy("sourceId", "ordinal", "caseId", "night", "one.kind", "one.value", "meaning")
        .agg(
            min_by(
                    struct(
                        "one.region",
                        "one.origin",
                        "one.assertedBy",
                        "one.assertedAt",
                        "one.reference"),
                    struct("one.origin", "one.assertedBy", "one.reference"))
                .as("chosen"))
        .join(
            contents, CollectionConverters.asScala(List.of("sourceId", "ordinal")).toSeq(), "left")
        .select(
            col("sourceId"),
            col("ordinal"),
            col("kind"),
            col("value"),
            col("meaning"),
            col("sha256"),
            col("caseId"),
            col("chosen.region").as("region"),
            col("chosen.origin").as("origin"),
            col("chosen.assertedBy").as("assertedBy"),
            col("chosen.assertedAt").as("assertedAt"),
            col("chosen.reference").as("reference"),
            col("night"))
        .as(RecordEncoder.of(Assertion.class));
  }

  /** The reports. */
  static Dataset<Report> reports(Dataset<Reading> readings) {
    return readings
        .filter(col("report").isNotNull())
        .select("sourceId", "ordinal", "report.*", "caseId", "night")
        .as(RecordEncoder.of(Report.class));
  }
}
