package org.vigil.jobs.series;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.CrowdedMedia;
import org.vigil.model.Link;
import org.vigil.model.Series;
import org.vigil.model.SeriesMember;
import org.vigil.model.term.LinkKind;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Lets series grow by tonight's links: reads {@code links}, {@code crowded_media} and {@code
 * media}, writes {@code series} and {@code series_members}. The order in which media find their
 * place matters, so one process decides, over tonight's links alone: it has the media that they
 * name in memory, and of the links those of one media at a time. A media that is linked with none
 * has no row.
 */
public final class GrowSeries implements Job {
  @Override
  public String name() {
    return "series";
  }

  @Override
  public String sentence() {
    return "Grow series from links; their ids never change.";
  }

  @Override
  public void check(Settings settings) {
    unrelatedVideos(settings);
  }

  private static int unrelatedVideos(Settings settings) {
    return settings.bind("vigil.series", config -> atLeastOne(config.getInt("unrelated-videos")));
  }

  private static int atLeastOne(int unrelatedVideos) {
    if (unrelatedVideos < 1) {
      throw new IllegalArgumentException(
          "series.unrelated-videos must be at least 1, not " + unrelatedVideos);
    }
    return unrelatedVideos;
  }

  @Override
  public String run(JobRun run) {
    Dataset<Link> links = telling(run);
    if (!links.isEmpty()) {
      write(run, grown(run, links));
    }
    return "%,d series with %,d media"
        .formatted(
            run.lake().read(Tables.SERIES).count(), run.lake().read(Tables.SERIES_MEMBERS).count());
  }

  /** Tonight's links, but for those of videos that show what unrelated ones show, too. */
  private static Dataset<Link> telling(JobRun run) {
    Dataset<Link> all = run.lake().read(Tables.LINKS);
    Dataset<Link> links = all.filter(col("night").equalTo(run.night()));
    Column ofFrames = col("kind").isin(LinkKind.FRAMES.text(), LinkKind.FRAME.text());
    List<String> media = named(links.filter(ofFrames)).as(Encoders.STRING()).collectAsList();
    Set<String> titles =
        media.isEmpty() ? Set.of() : CommonFootage.of(all, media, unrelatedVideos(run.settings()));
    Column ofTitle =
        col("leftSha256").isInCollection(titles).or(col("rightSha256").isInCollection(titles));
    return titles.isEmpty() ? links : links.filter(not(ofFrames.and(ofTitle)));
  }

  /** The digests in links, each once. */
  private static Dataset<Row> named(Dataset<Link> links) {
    return links
        .select(col("leftSha256").as("sha256"))
        .union(links.select(col("rightSha256")))
        .distinct();
  }

  private static SeriesUpdate grown(JobRun run, Dataset<Link> links) {
    Dataset<Row> named = named(links).localCheckpoint();
    Dataset<SeriesMember> places =
        within(run.lake().read(Tables.SERIES_MEMBERS), named, "sha256").localCheckpoint();
    Dataset<Series> series =
        within(run.lake().read(Tables.SERIES), places.select("seriesId"), "seriesId");
    Map<String, String> roots =
        series.collectAsList().stream()
            .collect(Collectors.toMap(Series::seriesId, Series::rootSha256));
    PermittedUse permitted = PermittedUse.of(run.lake(), run.night());
    Dataset<LinkedMedia> media =
        within(
                permitted
                    .linked(run.lake().read(Tables.MEDIA))
                    .select("sha256", "night", "pdq", "pdqTurned")
                    .as(RecordEncoder.of(LinkedMedia.class)),
                named.union(series.select("rootSha256")),
                "sha256")
            .localCheckpoint();
    Column ofMd5 = col("kind").equalTo(LinkKind.MD5.text());
    SeriesUpdate.Touched touched =
        new SeriesUpdate.Touched(
            media.toLocalIterator(),
            places.collectAsList(),
            roots,
            links.filter(ofMd5).collectAsList());
    Dataset<Row> fresh = media.filter(col("night").equalTo(run.night())).select("sha256");
    return SeriesUpdate.of(
        neighbours(links.filter(not(ofMd5)), run.lake().read(Tables.CROWDED_MEDIA), fresh)
            .toLocalIterator(),
        touched,
        run.night());
  }

  /** The links of some media, those of one together, the media by digest. */
  static Dataset<Neighbour> neighbours(
      Dataset<Link> links, Dataset<CrowdedMedia> crowded, Dataset<Row> media) {
    Column left = col("leftSha256");
    Column right = col("rightSha256");
    Dataset<Row> both =
        links
            .select(left.as("sha256"), right.as("other"), col("distance"))
            .union(links.select(right, left, col("distance")));
    Dataset<Row> stars =
        crowded.select(col("sha256"), col("centreSha256").as("other"), lit(true).as("ray"));
    return both.join(media, names("sha256"), "left_semi")
        .join(stars, names("sha256", "other"), "left")
        .select(col("sha256"), col("other"), col("distance"), col("ray").isNotNull().as("star"))
        .sort("sha256", "other")
        .as(RecordEncoder.of(Neighbour.class));
  }

  private static <R extends Record> Dataset<R> within(
      Dataset<R> all, Dataset<Row> wanted, String column) {
    Dataset<Row> one = wanted.toDF("wanted").distinct();
    return all.join(one, all.col(column).equalTo(one.col("wanted")), "left_semi").as(all.encoder());
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }

  private static void write(JobRun run, SeriesUpdate grown) {
    run.lake()
        .append(
            Tables.SERIES,
            run.lake().spark().createDataset(grown.series(), Tables.SERIES.encoder()),
            run.commit("series"));
    run.lake()
        .append(
            Tables.SERIES_MEMBERS,
            run.lake().spark().createDataset(grown.members(), Tables.SERIES_MEMBERS.encoder()),
            run.commit("series"));
  }
}
