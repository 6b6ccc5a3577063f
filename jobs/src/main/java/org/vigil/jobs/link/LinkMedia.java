package org.vigil.jobs.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.jobs.near.Containment;
import org.vigil.jobs.near.EmbeddedCopies;
import org.vigil.jobs.near.HashedItem;
import org.vigil.jobs.near.NearPair;
import org.vigil.jobs.near.NearPairs;
import org.vigil.jobs.near.Orientations;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.Link;
import org.vigil.model.Media;
import org.vigil.model.VideoFrame;
import org.vigil.model.term.LegalUse;
import org.vigil.model.term.LinkKind;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Links media that look alike: reads {@code media}, {@code media_files} and {@code video_frames},
 * writes {@code links} and {@code crowded_media}. Only tonight's media meet all media, since older
 * pairs were found on the night when the younger of the two was new; the younger is turned and
 * mirrored. A thumbnail that looks like the picture in which it lies is not linked, nor a picture
 * with a film of which one lies in the other. What a case file declares by its MD5 alone is linked
 * with the content that has it.
 */
public final class LinkMedia implements Job {
  private static final Column NO_SHARE = lit(null).cast("double");
  private static final Column LINKABLE =
      col("pdq").isNotNull().and(col("pdqQuality").geq(NearPairs.LINK_QUALITY));
  private static final Column BY_MD5_ALONE = col("sha256").startsWith("md5-");

  @Override
  public String name() {
    return "link";
  }

  @Override
  public String sentence() {
    return "Link media that look alike by PDQ, also turned or mirrored, and so their frames.";
  }

  @Override
  public void check(Settings settings) {
    settings(settings);
  }

  private static LinkSettings settings(Settings settings) {
    return settings.bind("vigil.link", LinkSettings::from);
  }

  @Override
  public String run(JobRun run) {
    PermittedUse permitted = PermittedUse.of(run.lake(), run.night());
    withhold(run, permitted);
    Dataset<Media> all = permitted.linked(run.lake().read(Tables.MEDIA));
    if (all.filter(col("night").equalTo(run.night())).isEmpty()) {
      return summary(run);
    }
    Dataset<Media> media =
        EmbeddedCopies.without(EmbeddedCopies.of(run.lake().read(Tables.MEDIA_FILES)), all);
    Dataset<Row> pictures = pictures(media, run.night()).persist(StorageLevel.MEMORY_AND_DISK());
    linkPictures(run, pictures);
    Dataset<VideoFrame> frames = permitted.frames(run.lake().read(Tables.VIDEO_FRAMES));
    if (!frames.isEmpty()) {
      linkVideos(run, frames, pictures);
    }
    pictures.unpersist();
    Dataset<Media> declared = all.filter(BY_MD5_ALONE);
    if (!declared.isEmpty()) {
      // A media whose bytes were read tonight may have been declared, and linked, before.
      run.lake().insert(Tables.LINKS, twins(declared, media, run.night()), run.commit("twins"));
    }
    return summary(run);
  }

  /** Tonight's pictures meet all pictures. */
  private static void linkPictures(JobRun run, Dataset<Row> pictures) {
    Column earlier = col("night").lt(run.night());
    PictureLinks found =
        PictureLinks.of(
            new LinkSides(
                pictures,
                run.lake().read(Tables.CROWDED_MEDIA).filter(earlier),
                run.lake().read(Tables.LINKS).filter(earlier)),
            run.night(),
            settings(run.settings()).crowd());
    run.lake().insert(Tables.LINKS, links(found.pairs(), run.night()), run.commit("links"));
    if (!found.crowded().isEmpty()) {
      run.lake().insert(Tables.CROWDED_MEDIA, found.crowded(), run.commit("crowded"));
    }
  }

  private static String summary(JobRun run) {
    Column tonight = count_if(col("night").equalTo(run.night()));
    Row links = run.lake().read(Tables.LINKS).agg(tonight, count(lit(1))).head();
    Row crowded = run.lake().read(Tables.CROWDED_MEDIA).agg(tonight, count(lit(1))).head();
    String crowds =
        crowded.getLong(1) == 0
            ? ""
            : "; %,d new crowded media, %,d in all, are linked with the centre of their star alone"
                .formatted(crowded.getLong(0), crowded.getLong(1));
    return "%,d new links between look-alike media, %,d in all%s"
        .formatted(links.getLong(0), links.getLong(1), crowds);
  }

  /** Takes away the links of media that may not be linked any more, and their places in stars. */
  private static void withhold(JobRun run, PermittedUse permitted) {
    Dataset<Row> barred = permitted.barred(LegalUse::allowsPerceptualHashes);
    if (!barred.isEmpty()) {
      withhold(run, Tables.LINKS, barred, "leftSha256", "rightSha256");
      withhold(run, Tables.CROWDED_MEDIA, barred, "sha256", "centreSha256");
    }
  }

  private static <R extends Record> void withhold(
      JobRun run, Table<R> table, Dataset<Row> barred, String one, String other) {
    Dataset<R> withheld =
        withheld(run.lake().read(table), barred, one, other).as(table.encoder()).localCheckpoint();
    if (!withheld.isEmpty()) {
      run.lake().removeRows(table, withheld, run.commit("withheld"));
    }
  }

  /** The rows of which one side may not be linked. */
  static Dataset<Row> withheld(
      Dataset<? extends Record> rows, Dataset<Row> barred, String one, String other) {
    Column same = col("barred").equalTo(col("side"));
    return Stream.of(one, other)
        .map(
            side ->
                rows.withColumn("side", col(side))
                    .join(barred.select(col("sha256").as("barred")), same, "left_semi"))
        .reduce(Dataset::union)
        .orElseThrow()
        .drop("side")
        .distinct();
  }

  /** Tonight's videos meet all videos and pictures, and tonight's pictures all videos. */
  private static void linkVideos(JobRun run, Dataset<VideoFrame> frames, Dataset<Row> pictures) {
    Column ofTonight = col("night").equalTo(run.night());
    Dataset<HashedItem> fresh = Orientations.hashes(pictures.filter(ofTonight));
    Dataset<HashedItem> older = HashedItem.of(pictures.filter(not(ofTonight)).select("id", "pdq"));
    Dataset<HashedItem> all = FramePairs.hashed(frames);
    Dataset<HashedItem> tonight = FramePairs.turned(frames.filter(ofTonight));
    Dataset<Row> counts = FramePairs.counts(frames);
    Dataset<Link> videos =
        VideoLinks.ofVideos(
            FramePairs.ofVideos(tonight, all), counts, settings(run.settings()), run.night());
    run.lake().insert(Tables.LINKS, videos, run.commit("frames"));
    Dataset<Row> pairs =
        FramePairs.ofTurnedPictures(fresh, all).union(FramePairs.ofTurnedFrames(older, tonight));
    Dataset<Link> stills = VideoLinks.ofPictures(pairs, frames, counts, run.night());
    Dataset<Row> within = Containment.pairs(run.lake().read(Tables.MEDIA_FILES));
    run.lake().insert(Tables.LINKS, apart(stills, within), run.commit("frame"));
  }

  /** The links of media of which none lies in the other. */
  static Dataset<Link> apart(Dataset<Link> links, Dataset<Row> within) {
    return links
        .join(
            within,
            CollectionConverters.asScala(List.of("leftSha256", "rightSha256")).toSeq(),
            "left_anti")
        .as(RecordEncoder.of(Link.class));
  }

  /** What was declared by its MD5 alone, and what has this MD5, if one of the two is new. */
  static Dataset<Link> twins(Dataset<Media> declared, Dataset<Media> media, int night) {
    Column sha1 = coalesce(col("d.sha1").equalTo(col("m.sha1")), lit(true));
    Column fresh = greatest(col("d.night"), col("m.night")).equalTo(night);
    return declared
        .alias("d")
        .join(
            media.filter(not(BY_MD5_ALONE)).alias("m"),
            col("d.md5").equalTo(col("m.md5")).and(sha1).and(fresh))
        .select(
            least(col("d.sha256"), col("m.sha256")).as("leftSha256"),
            greatest(col("d.sha256"), col("m.sha256")).as("rightSha256"),
            lit(LinkKind.MD5.text()).as("kind"),
            lit(0).as("distance"),
            lit(null).cast("string").as("orientation"),
            NO_SHARE.as("leftShare"),
            NO_SHARE.as("rightShare"),
            NO_SHARE.as("frameSeconds"),
            lit(night).as("night"))
        .as(RecordEncoder.of(Link.class));
  }

  /**
   * The pictures whose hashes are good enough to link: {@code id}, {@code pdq}, {@code night}, and
   * {@code pdqTurned} of tonight's.
   */
  static Dataset<Row> pictures(Dataset<Media> media, int night) {
    Column turned = when(col("night").equalTo(night), col("pdqTurned"));
    return media
        .filter(LINKABLE)
        .select(col("sha256").as("id"), col("pdq"), turned.as("pdqTurned"), col("night"));
  }

  /**
   * Each pair once, the lesser digest on the left, in the way in which they are nearest.
   *
   * @param pairs of a turned media and one as it is
   */
  static Dataset<Link> links(Dataset<NearPair> pairs, int night) {
    Column turn =
        when(col("one").lt(col("other")), col("turn")).otherwise(Orientations.inverse(col("turn")));
    return pairs
        .select(
            col("left.id").as("one"),
            col("left.turn").as("turn"),
            col("right.id").as("other"),
            col("distance"))
        .filter(col("one").notEqual(col("other")))
        .groupBy(
            least(col("one"), col("other")).as("leftSha256"),
            greatest(col("one"), col("other")).as("rightSha256"))
        .agg(min(struct(col("distance"), turn.as("turn"))).as("best"))
        .select(
            col("leftSha256"),
            col("rightSha256"),
            lit(LinkKind.PDQ.text()).as("kind"),
            col("best.distance"),
            Orientations.text(col("best.turn")).as("orientation"),
            NO_SHARE.as("leftShare"),
            NO_SHARE.as("rightShare"),
            NO_SHARE.as("frameSeconds"),
            lit(night).as("night"))
        .as(RecordEncoder.of(Link.class));
  }
}
