package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.Lake;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Media;
import org.vigil.model.VideoFrame;
import org.vigil.model.known.Canary;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.known.Match;
import org.vigil.model.term.EntryEnding;
import org.vigil.model.term.LegalUse;
import org.vigil.model.term.MatchCause;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Matches media with known media, both ways: reads {@code media}, {@code video_frames} and {@code
 * known_media}, writes {@code matches}, {@code hubs} and {@code canaries}. What the legal gate
 * withholds is not compared, and its matches end. Entries that ended tonight end their matches;
 * tonight's media meet all entries in force; tonight's entries meet all media known before. What
 * did not change on either side is not compared again.
 */
public final class MatchKnown implements Job {
  @Override
  public String name() {
    return "match";
  }

  @Override
  public String sentence() {
    return "Match media with the known-hash sets: any equal digest or PhotoDNA, or PDQ within 31"
        + " bits, also turned, also of frames.";
  }

  @Override
  public void check(Settings settings) {
    settings(settings);
  }

  private static HubSettings settings(Settings settings) {
    return settings.bind("vigil.match", HubSettings::from);
  }

  @Override
  public String run(JobRun run) {
    Lake lake = run.lake();
    Column tonight = col("night").equalTo(run.night());
    PermittedUse permitted = PermittedUse.of(lake, run.night());
    Dataset<Media> media = permitted.matched(lake.read(Tables.MEDIA));
    Dataset<VideoFrame> frames = permitted.frames(lake.read(Tables.VIDEO_FRAMES));
    Dataset<KnownMedia> known = lake.read(Tables.KNOWN_MEDIA);
    Dataset<KnownMedia> inForce = known.filter(col("versionTo").isNull());
    end(run, known);
    withhold(run, permitted);
    Canaries canaries = Canaries.of(lake.spark(), run.night());
    Dataset<AgreedMatch> ofMedia =
        canaries.among(media.filter(tonight), frames.filter(tonight), inForce);
    Dataset<AgreedMatch> ofKnown =
        canaries.among(
            media.filter(not(tonight)), frames.filter(not(tonight)), inForce.filter(tonight));
    Dataset<Canary> answers =
        canaries
            .answers(ofMedia, MatchCause.NEW_MEDIA)
            .union(canaries.answers(ofKnown, MatchCause.NEW_KNOWN));
    lake.overwrite(Tables.CANARIES, answers, run.commit("match"));
    Dataset<Match> fresh =
        matches(Canaries.without(ofMedia), MatchCause.NEW_MEDIA, run.night())
            .union(matches(Canaries.without(ofKnown), MatchCause.NEW_KNOWN, run.night()));
    Dataset<Match> stored = lake.read(Tables.MATCHES);
    lake.append(
        Tables.MATCHES,
        caused(notStanding(fresh, stored), stored, run.night()),
        run.commit("match"));
    Hubs hubs = Hubs.of(lake, settings(run.settings()));
    lake.overwrite(
        Tables.HUBS, hubs.found(lake.read(Tables.HUBS), run.night()), run.commit("hubs"));
    return summary(lake, run.night());
  }

  /** Ends the matches of entries that ended tonight and are not back. */
  private static void end(JobRun run, Dataset<KnownMedia> known) {
    Dataset<KnownMedia> ended = known.filter(col("nightTo").equalTo(run.night()));
    if (!ended.isEmpty()) {
      Dataset<KnownMedia> inForce = known.filter(col("versionTo").isNull());
      Dataset<Match> gone = ended(run.lake().read(Tables.MATCHES), ended, inForce);
      run.lake().upsert(Tables.MATCHES, gone, run.commit("ended"));
    }
  }

  /** Ends the matches of media that may not be used for them any more. */
  private static void withhold(JobRun run, PermittedUse permitted) {
    Dataset<Row> barred = permitted.barred(LegalUse::allowsPerceptualHashes);
    if (!barred.isEmpty()) {
      Dataset<Match> changed =
          WithheldMatches.of(run.lake().read(Tables.MATCHES), barred, run.night())
              .localCheckpoint();
      if (!changed.isEmpty()) {
        run.lake().upsert(Tables.MATCHES, changed, run.commit("withheld"));
      }
    }
  }

  /** The open matches of entries that ended, with their ends. */
  static Dataset<Match> ended(
      Dataset<Match> matches, Dataset<KnownMedia> ended, Dataset<KnownMedia> inForce) {
    Dataset<Row> ends =
        ended
            .select("hashSet", "entryId", "nightTo", "ending")
            .join(inForce.select("hashSet", "entryId"), names("hashSet", "entryId"), "left_anti")
            .dropDuplicates(new String[] {"hashSet", "entryId"});
    return matches
        .filter(col("nightTo").isNull())
        .drop("nightTo", "ending")
        .join(ends, names("hashSet", "entryId"))
        .select(columns())
        .as(Tables.MATCHES.encoder());
  }

  private static Column[] columns() {
    return Stream.of(RecordEncoder.of(Match.class).schema().fieldNames())
        .map(name -> col(name))
        .toArray(Column[]::new);
  }

  /** Rows of matches that a night found. */
  static Dataset<Match> matches(Dataset<AgreedMatch> agreed, MatchCause cause, int night) {
    return agreed
        .withColumn("cause", lit(cause.name()))
        .withColumn("night", lit(night))
        .withColumn("nightTo", lit(null).cast("int"))
        .withColumn("ending", lit(null).cast("string"))
        .select(columns())
        .as(Tables.MATCHES.encoder());
  }

  /** Those that do not stand already, as those of media that were read anew may. */
  static Dataset<Match> notStanding(Dataset<Match> fresh, Dataset<Match> stored) {
    Dataset<Row> standing =
        stored.filter(col("nightTo").isNull()).select("sha256", "hashSet", "entryId");
    return fresh
        .join(standing, names("sha256", "hashSet", "entryId"), "left_anti")
        .as(Tables.MATCHES.encoder());
  }

  /** Of media that lose one match with a set tonight and gain another, the entry has changed. */
  static Dataset<Match> caused(Dataset<Match> fresh, Dataset<Match> stored, int night) {
    Dataset<Row> lost =
        stored
            .filter(
                col("nightTo")
                    .equalTo(night)
                    .and(col("ending").notEqual(EntryEnding.WITHHELD.name())))
            .select(
                col("sha256"), col("hashSet"), lit(MatchCause.CHANGED_KNOWN.name()).as("changed"))
            .distinct();
    return fresh
        .join(lost, names("sha256", "hashSet"), "left")
        .withColumn("cause", coalesce(col("changed"), col("cause")))
        .select(columns())
        .as(Tables.MATCHES.encoder());
  }

  private static String summary(Lake lake, int night) {
    Dataset<Match> all = lake.read(Tables.MATCHES);
    Dataset<Match> open = all.filter(col("nightTo").isNull());
    long hubs = lake.read(Tables.HUBS).filter(coalesce(col("weight"), lit(0.0)).equalTo(0)).count();
    return "%,d media match %,d entries of hash sets; %,d matches are new, %,d have ended%s"
        .formatted(
            open.select("sha256").distinct().count(),
            open.select("hashSet", "entryId").distinct().count(),
            open.filter(col("night").equalTo(night)).count(),
            all.filter(col("nightTo").equalTo(night)).count(),
            hubs == 0 ? "" : "; %,d hub hashes".formatted(hubs));
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
