package org.vigil.jobs.dedupe;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Fault;
import org.vigil.model.Media;
import org.vigil.model.MediaFile;
import org.vigil.model.Reading;
import org.vigil.model.Source;
import org.vigil.model.known.HashSet;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;
import org.vigil.run.Job;
import org.vigil.run.JobRun;

/**
 * Splits tonight's readings into what they are: reads {@code readings} (and the refusals in {@code
 * hash_sets}), writes {@code media_files}, {@code media}, {@code video_frames} and {@code faults}.
 * A content is inserted once, by its SHA-256, and never changed.
 */
public final class DedupeMedia implements Job {
  @Override
  public String name() {
    return "dedupe";
  }

  @Override
  public String sentence() {
    return "Split readings into media files (where), media (what) and faults.";
  }

  @Override
  public String run(JobRun run) {
    Column tonight = col("night").equalTo(run.night());
    Dataset<Source> sources = run.lake().read(Tables.SOURCES).filter(tonight);
    Dataset<Reading> readings = run.lake().read(Tables.READINGS).filter(tonight);
    Dataset<Media> stored = run.lake().read(Tables.MEDIA);
    Dataset<Reading> settled = Md5OnlyMedia.known(settled(readings, sources), stored);
    Dataset<HashSet> hashSets = run.lake().read(Tables.HASH_SETS).filter(tonight);
    replace(run, sources, settled);
    forget(run);
    run.lake().append(Tables.MEDIA_FILES, MediaFiles.of(settled, sources), run.commit("dedupe"));
    lookForEmbeddedCopies(run);
    run.lake().insert(Tables.MEDIA, media(settled), run.commit("dedupe"));
    run.lake().insert(Tables.VIDEO_FRAMES, VideoFrames.of(settled), run.commit("dedupe"));
    read(run, settled, stored);
    gain(run, settled, stored);
    run.lake()
        .insert(Tables.FAULTS, faults(readings).union(refusals(hashSets)), run.commit("dedupe"));
    return "%,d media files, %,d new media, %,d faults"
        .formatted(
            run.lake().read(Tables.MEDIA_FILES).filter(tonight).count(),
            run.lake().read(Tables.MEDIA).filter(tonight).count(),
            run.lake().read(Tables.FAULTS).filter(tonight).count());
  }

  /** In a lake of an older schema: what is read tonight has its answer. */
  private static void lookForEmbeddedCopies(JobRun run) {
    int version = run.lake().schemaVersion();
    if (run.newestPublished().filter(before -> before.schema() < version).isPresent()) {
      Dataset<MediaFile> decided =
          MediaFiles.decided(run.lake().read(Tables.MEDIA_FILES), run.lake().read(Tables.MEDIA));
      run.lake().upsert(Tables.MEDIA_FILES, decided, run.commit("embedded copies"));
    }
  }

  /** Sources that were read again: what their earlier readings gave makes place. */
  private static void replace(JobRun run, Dataset<Source> sources, Dataset<Reading> settled) {
    Dataset<String> again =
        sources.filter(col("timesRead").gt(1)).select("sourceId").as(Encoders.STRING());
    if (again.isEmpty()) {
      return;
    }
    Dataset<Reading> reread =
        settled
            .join(again.toDF("again"), col("sourceId").equalTo(col("again")), "left_semi")
            .as(Tables.READINGS.encoder());
    Dataset<Media> stored = run.lake().read(Tables.MEDIA);
    Dataset<Media> changed = changed(Md5OnlyMedia.withPhotoDna(media(reread), stored), stored);
    run.lake().upsert(Tables.MEDIA, changed, run.commit("reread"));
    Dataset<String> stale =
        VideoFrames.stale(VideoFrames.of(reread), run.lake().read(Tables.VIDEO_FRAMES));
    run.lake().remove(Tables.VIDEO_FRAMES, "sha256", stale, run.commit("reread"));
    run.lake().remove(Tables.MEDIA_FILES, again, run.commit("reread"));
    run.lake().remove(Tables.FAULTS, again, run.commit("reread"));
  }

  /** The faults of sources that lie there otherwise now have nobody any more who has them. */
  private static void forget(JobRun run) {
    List<String> outdated = List.copyOf(run.outdatedSources());
    if (!outdated.isEmpty()) {
      Dataset<String> ids = run.lake().spark().createDataset(outdated, Encoders.STRING());
      run.lake().remove(Tables.FAULTS, ids, run.commit("outdated"));
    }
  }

  /** Contents that only case files declared: what their bytes give takes its place. */
  private static void read(JobRun run, Dataset<Reading> settled, Dataset<Media> stored) {
    Dataset<Media> declared = stored.filter(col("told"));
    if (!declared.isEmpty()) {
      Dataset<Media> read = Md5OnlyMedia.read(media(settled), declared);
      run.lake().upsert(Tables.MEDIA, read, run.commit("read"));
    }
  }

  /** Contents of which a case file tells more than their bytes. */
  private static void gain(JobRun run, Dataset<Reading> settled, Dataset<Media> stored) {
    Dataset<Media> telling = media(settled).filter(col("photoDna").isNotNull());
    if (!telling.isEmpty()) {
      Dataset<Media> gained = Md5OnlyMedia.gained(telling, stored, run.night());
      run.lake().upsert(Tables.MEDIA, gained, run.commit("gain"));
    }
  }

  /** The readings of sources that were read for good. */
  static Dataset<Reading> settled(Dataset<Reading> readings, Dataset<Source> sources) {
    Dataset<Row> open = sources.filter(not(col("settled"))).select(col("sourceId").as("open"));
    return readings
        .join(open, col("sourceId").equalTo(col("open")), "left_anti")
        .as(Tables.READINGS.encoder());
  }

  /** The contents of which more, or other things, are known than before. */
  static Dataset<Media> changed(Dataset<Media> media, Dataset<Media> stored) {
    Column same =
        Arrays.stream(media.columns())
            .filter(name -> !name.equals("night"))
            .map(name -> media.col(name).eqNullSafe(stored.col(name)))
            .reduce(Column::and)
            .orElseThrow();
    return media.join(stored, same, "left_anti").as(Tables.MEDIA.encoder());
  }

  /**
   * The contents, each once; of several readings of it, one that has its bytes. Only a case file
   * declares a PhotoDNA hash.
   */
  public static Dataset<Media> media(Dataset<Reading> readings) {
    Column order = struct(col("media.told"), col("sourceId"), col("ordinal"));
    return readings
        .filter(col("media").isNotNull())
        .groupBy(col("media.sha256"))
        .agg(
            min_by(col("media").withField("night", col("night")), order).as("best"),
            min("media.photoDna").as("photoDna"))
        .select(col("best").withField("photoDna", col("photoDna")).as("best"))
        .select("best.*")
        .as(RecordEncoder.of(Media.class));
  }

  /** The failures of reading. */
  static Dataset<Fault> faults(Dataset<Reading> readings) {
    return readings
        .withColumn("issue", explode(col("issues")))
        .select(
            col("sourceId"),
            col("sourceUri"),
            col("path"),
            col("ordinal"),
            col("issue.stage").as("stage"),
            col("issue.reason").as("reason"),
            col("issue.message").as("message"),
            col("caseId"),
            col("night"))
        .as(RecordEncoder.of(Fault.class));
  }

  /** The hash lists that were refused. */
  static Dataset<Fault> refusals(Dataset<HashSet> hashSets) {
    return hashSets
        .filter(col("refusal").isNotNull())
        .select(
            functions.sha2(concat(col("sourceUri"), col("version")), 256).as("sourceId"),
            col("sourceUri"),
            col("name").as("path"),
            lit(0L).as("ordinal"),
            lit(Stage.IMPORT.name()).as("stage"),
            lit(Reason.BROKEN_HASH_SET.name()).as("reason"),
            col("refusal").as("message"),
            lit("").as("caseId"),
            col("night"))
        .as(RecordEncoder.of(Fault.class));
  }
}
