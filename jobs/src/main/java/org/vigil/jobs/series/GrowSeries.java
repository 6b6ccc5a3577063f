package org.vigil.jobs.series;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Table;
import org.vigil.lake.Tables;
import org.vigil.model.Link;
import org.vigil.model.Series;
import org.vigil.model.SeriesMember;
import org.vigil.run.Job;
import org.vigil.run.JobRun;

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
  public String run(JobRun run) {
    List<Link> links =
        run.lake().read(Tables.LINKS).filter(col("night").equalTo(run.night())).collectAsList();
    if (!links.isEmpty()) {
      write(run, grown(run, links));
    }
    return "%,d series with %,d media"
        .formatted(
            run.lake().read(Tables.SERIES).count(), run.lake().read(Tables.SERIES_MEMBERS).count());
  }

  private static Grown grown(JobRun run, List<Link> links) {
    Map<String, String> roots =
        run.lake().read(Tables.SERIES).collectAsList().stream()
            .collect(Collectors.toMap(Series::seriesId, Series::rootSha256));
    Set<String> named =
        links.stream()
            .flatMap(link -> Stream.of(link.leftSha256(), link.rightSha256()))
            .collect(Collectors.toCollection(TreeSet::new));
    List<SeriesMember> members = rows(run, Tables.SERIES_MEMBERS, named);
    members.forEach(member -> named.add(String.valueOf(roots.get(member.seriesId()))));
    return Grown.of(links, rows(run, Tables.MEDIA, named), members, roots, run.night());
  }

  private static <R extends Record> List<R> rows(JobRun run, Table<R> table, Set<String> named) {
    Dataset<Known> wanted =
        run.lake()
            .spark()
            .createDataset(named.stream().map(Known::new).toList(), RecordEncoder.of(Known.class));
    return run.lake().read(table).join(wanted.toDF(), "sha256").as(table.encoder()).collectAsList();
  }

  /** A media's digest, for a join. */
  public record Known(String sha256) {}

  private static void write(JobRun run, Grown grown) {
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
