package org.vigil.jobs.series;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.legal.PermittedUse;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.Link;
import org.vigil.model.Media;
import org.vigil.model.Series;
import org.vigil.model.SeriesMember;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import org.vigil.run.settings.Settings;

/**
 * Lets series grow by tonight's links: reads {@code links} and {@code media}, writes {@code series}
 * and {@code series_members}. The order in which media find their place matters, so one process
 * decides, over tonight's links alone; a media that is linked with none has no row.
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
    List<Link> links = telling(run);
    if (!links.isEmpty()) {
      write(run, grown(run, links));
    }
    return "%,d series with %,d media"
        .formatted(
            run.lake().read(Tables.SERIES).count(), run.lake().read(Tables.SERIES_MEMBERS).count());
  }

  /** Tonight's links, but for those of videos that show what unrelated ones show, too. */
  private static List<Link> telling(JobRun run) {
    Dataset<Link> all = run.lake().read(Tables.LINKS);
    List<Link> links = all.filter(col("night").equalTo(run.night())).collectAsList();
    Set<String> shown = named(links.stream().filter(link -> link.kind().isOfFrames()).toList());
    if (shown.isEmpty()) {
      return links;
    }
    Set<String> titles = CommonFootage.of(all, shown, unrelatedVideos(run.settings()));
    Predicate<Link> ofTitle =
        link ->
            link.kind().isOfFrames()
                && (titles.contains(link.leftSha256()) || titles.contains(link.rightSha256()));
    return links.stream().filter(ofTitle.negate()).toList();
  }

  private static Set<String> named(List<Link> links) {
    return links.stream()
        .flatMap(link -> Stream.of(link.leftSha256(), link.rightSha256()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SeriesUpdate grown(JobRun run, List<Link> links) {
    Map<String, String> roots =
        run.lake().read(Tables.SERIES).collectAsList().stream()
            .collect(Collectors.toMap(Series::seriesId, Series::rootSha256));
    Set<String> named = named(links);
    List<SeriesMember> members =
        rows(run, run.lake().read(Tables.SERIES_MEMBERS), Tables.SERIES_MEMBERS, named);
    members.forEach(member -> named.add(String.valueOf(roots.get(member.seriesId()))));
    PermittedUse permitted = PermittedUse.of(run.lake(), run.night());
    Dataset<Media> media = permitted.linked(run.lake().read(Tables.MEDIA));
    return SeriesUpdate.of(
        links, rows(run, media, Tables.MEDIA, named), members, roots, run.night());
  }

  private static <R extends Record> List<R> rows(
      JobRun run, Dataset<R> all, Table<R> table, Set<String> named) {
    Dataset<Row> wanted = DigestRow.rows(run.lake().spark(), named);
    return all.join(wanted, "sha256").as(table.encoder()).collectAsList();
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
