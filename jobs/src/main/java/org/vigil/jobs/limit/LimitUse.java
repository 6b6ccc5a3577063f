package org.vigil.jobs.limit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Case;
import org.vigil.model.MediaFile;
import org.vigil.model.Reading;
import org.vigil.model.ReportFile;
import org.vigil.model.Source;
import org.vigil.model.legal.JudgedCase;
import org.vigil.model.legal.LegalLimit;
import org.vigil.model.legal.MediaLimit;
import org.vigil.model.term.LegalUse;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Limits for what files may be used: reads {@code readings}, {@code sources}, {@code cases}, {@code
 * media_files} and {@code report_files}, writes {@code legal_limits}, {@code media_limits} and
 * {@code judged_cases}. Tonight's sources are judged, those that hold a file that a report of
 * tonight names, and all of a case whose rules, legal basis or scope are not those of before.
 */
public final class LimitUse implements Job {
  @Override
  public String name() {
    return "limit";
  }

  @Override
  public String sentence() {
    return "Say for what each file may be used, by its case and by what the provider viewed.";
  }

  @Override
  public void check(Settings settings) {
    settings(settings);
  }

  private static LegalRules settings(Settings settings) {
    return settings.bind("vigil.legal", LegalRules::from);
  }

  @Override
  public String run(JobRun run) {
    LegalRules rules = settings(run.settings());
    if (rules.rules().isEmpty() && run.lake().read(Tables.JUDGED_CASES).isEmpty()) {
      return "no rule limits what may be used";
    }
    Column tonight = col("night").equalTo(run.night());
    boolean reread = forget(run, run.lake().read(Tables.SOURCES).filter(tonight));
    List<JudgedCase> again = judgedAgain(run, rules);
    limitFiles(run, rules, again);
    limitMedia(run, reread);
    if (!again.isEmpty()) {
      Dataset<JudgedCase> rows =
          run.lake().spark().createDataset(again, Tables.JUDGED_CASES.encoder());
      run.lake().upsert(Tables.JUDGED_CASES, rows, run.commit("limit"));
    }
    return summary(run.lake());
  }

  /** Whether any rule asks if a person at the provider viewed a file. */
  public static boolean asksProviders(Settings settings) {
    return settings(settings).asksProviders();
  }

  /**
   * For what the things of these readings may be used, by themselves: other occurrences of their
   * contents free nothing.
   *
   * @param reports files that reports of their cases name
   */
  public static PermittedUse permitted(
      Dataset<Reading> readings,
      Dataset<Case> cases,
      Dataset<ReportFile> reports,
      Settings settings) {
    LegalRules rules = settings(settings);
    Dataset<LegalLimit> none = readings.sparkSession().emptyDataset(encoder(LegalLimit.class));
    Dataset<MediaLimit> free = readings.sparkSession().emptyDataset(encoder(MediaLimit.class));
    if (rules.rules().isEmpty()) {
      return new PermittedUse(free, none, true, 0);
    }
    Dataset<Row> contents =
        readings
            .filter(col("media").isNotNull())
            .select(col("sourceId"), col("ordinal"), col("media.sha256").as("sha256"));
    Dataset<Row> things = JudgedThings.things(readings, contents, cases);
    Dataset<LegalThing> asked =
        rules.asksProviders() ? JudgedThings.viewed(things, reports) : JudgedThings.unasked(things);
    Dataset<LegalLimit> limits = judged(asked, rules, 0).localCheckpoint();
    Dataset<Row> touched = limits.filter(col("sha256").isNotNull()).select("sha256").distinct();
    Dataset<MediaLimit> media = FreestUse.changed(touched, contents, limits, free, 0);
    return new PermittedUse(media.localCheckpoint(), limits, limits.isEmpty(), 0);
  }

  /** Sources that were read again: what was judged of their files makes place. */
  private static boolean forget(JobRun run, Dataset<Source> sources) {
    Dataset<String> again =
        sources.filter(col("timesRead").gt(1)).select("sourceId").as(Encoders.STRING());
    if (again.isEmpty()) {
      return false;
    }
    run.lake().remove(Tables.LEGAL_LIMITS, again, run.commit("reread"));
    return true;
  }

  /** The cases that were judged by other rules, or never. */
  private static List<JudgedCase> judgedAgain(JobRun run, LegalRules rules) {
    Map<String, String> stored =
        run.lake().read(Tables.JUDGED_CASES).collectAsList().stream()
            .collect(Collectors.toMap(JudgedCase::caseId, JudgedCase::digest));
    return run.lake().read(Tables.CASES).collectAsList().stream()
        .map(
            one ->
                new JudgedCase(
                    one.caseId(),
                    rules.digest(one.caseId(), one.legalBasis(), one.scope()),
                    run.night()))
        .filter(judged -> !judged.digest().equals(stored.get(judged.caseId())))
        .toList();
  }

  private static void limitFiles(JobRun run, LegalRules rules, List<JudgedCase> again) {
    Lake lake = run.lake();
    Dataset<Row> sources = sources(run, rules, again);
    Dataset<Reading> readings = in(lake.read(Tables.READINGS), sources).as(encoder(Reading.class));
    Dataset<MediaFile> files =
        in(lake.read(Tables.MEDIA_FILES), sources).as(encoder(MediaFile.class));
    Dataset<Row> things = JudgedThings.things(readings, files, lake.read(Tables.CASES));
    Dataset<ReportFile> reports = lake.read(Tables.REPORT_FILES);
    Dataset<LegalThing> asked =
        rules.asksProviders() && !reports.isEmpty()
            ? JudgedThings.viewed(things, reports)
            : JudgedThings.unasked(things);
    Dataset<LegalLimit> stored =
        in(lake.read(Tables.LEGAL_LIMITS), sources).as(encoder(LegalLimit.class));
    Dataset<LegalLimit> changed =
        changed(judged(asked, rules, run.night()), stored, run.night()).localCheckpoint();
    if (!changed.isEmpty()) {
      lake.upsert(Tables.LEGAL_LIMITS, changed, run.commit("limit"));
    }
  }

  /** The sources, read for good, whose files are judged tonight. */
  private static Dataset<Row> sources(JobRun run, LegalRules rules, List<JudgedCase> again) {
    Column tonight = col("night").equalTo(run.night());
    Dataset<Row> cases =
        run.lake().spark().createDataset(again, Tables.JUDGED_CASES.encoder()).select("caseId");
    Dataset<Row> settled =
        run.lake()
            .read(Tables.SOURCES)
            .filter(col("settled"))
            .select("sourceId", "caseId", "night");
    Dataset<Row> judged =
        settled
            .filter(tonight)
            .select("sourceId")
            .union(settled.join(cases, names("caseId"), "left_semi").select("sourceId"))
            .distinct();
    if (!rules.asksProviders()) {
      return judged;
    }
    Dataset<Row> named =
        run.lake()
            .read(Tables.REPORT_FILES)
            .filter(tonight.and(col("sha256").isNotNull()))
            .select("caseId", "sha256");
    Dataset<Row> holding =
        run.lake()
            .read(Tables.MEDIA_FILES)
            .join(named, names("caseId", "sha256"), "left_semi")
            .select("sourceId");
    return judged.union(holding).distinct();
  }

  private static Dataset<Row> in(Dataset<?> rows, Dataset<Row> sources) {
    return rows.join(sources, names("sourceId"), "left_semi");
  }

  private static <R extends Record> Encoder<R> encoder(Class<R> type) {
    return RecordEncoder.of(type);
  }

  /** What the rules say of things. */
  static Dataset<LegalLimit> judged(Dataset<LegalThing> things, LegalRules rules, int night) {
    return things.flatMap(new ThingJudge(rules, night), RecordEncoder.of(LegalLimit.class));
  }

  /**
   * The limits that differ from the stored ones, and what no rule limits any more.
   *
   * @param stored those of the same sources
   */
  static Dataset<LegalLimit> changed(
      Dataset<LegalLimit> judged, Dataset<LegalLimit> stored, int night) {
    Dataset<Row> before =
        stored.select(
            col("sourceId"),
            col("ordinal"),
            col("use").as("storedUse"),
            col("rule").as("storedRule"));
    Column isSame =
        col("use").equalTo(col("storedUse")).and(col("rule").equalTo(col("storedRule")));
    Dataset<LegalLimit> other =
        judged
            .join(before, names("sourceId", "ordinal"), "left")
            .filter(not(coalesce(isSame, lit(false))))
            .drop("storedUse", "storedRule")
            .as(RecordEncoder.of(LegalLimit.class));
    Dataset<LegalLimit> free =
        stored
            .filter(col("use").notEqual(LegalUse.ALL.name()))
            .join(judged, names("sourceId", "ordinal"), "left_anti")
            .withColumn("use", lit(LegalUse.ALL.name()))
            .withColumn("rule", lit(""))
            .withColumn("night", lit(night))
            .as(RecordEncoder.of(LegalLimit.class));
    return other.unionByName(free);
  }

  /** Contents of files whose limits changed, and limited ones that came again. */
  private static void limitMedia(JobRun run, boolean reread) {
    Lake lake = run.lake();
    Column tonight = col("night").equalTo(run.night());
    Dataset<LegalLimit> limits = lake.read(Tables.LEGAL_LIMITS);
    Dataset<MediaLimit> stored = lake.read(Tables.MEDIA_LIMITS);
    Dataset<MediaFile> files = lake.read(Tables.MEDIA_FILES);
    Dataset<Row> came = files.filter(tonight).select("sha256");
    Dataset<Row> known = stored.select("sha256");
    Dataset<Row> touched =
        limits
            .filter(tonight.and(col("sha256").isNotNull()))
            .select("sha256")
            .union(reread ? known : known.join(came, names("sha256"), "left_semi"))
            .distinct();
    if (touched.isEmpty()) {
      return;
    }
    Dataset<MediaLimit> changed =
        FreestUse.changed(touched, files, limits, stored, run.night()).localCheckpoint();
    if (!changed.isEmpty()) {
      lake.upsert(Tables.MEDIA_LIMITS, changed, run.commit("limit"));
    }
  }

  private static String summary(Lake lake) {
    Column limited = col("use").notEqual(LegalUse.ALL.name());
    return "%,d files are limited in what they may be used for, %,d media; %,d media for nothing"
        .formatted(
            lake.read(Tables.LEGAL_LIMITS).filter(limited).count(),
            lake.read(Tables.MEDIA_LIMITS).filter(limited).count(),
            lake.read(Tables.MEDIA_LIMITS)
                .filter(col("use").equalTo(LegalUse.NOTHING.name()))
                .count());
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
