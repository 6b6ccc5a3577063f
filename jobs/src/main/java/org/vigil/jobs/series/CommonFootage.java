package org.vigil.jobs.series;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Link;
import org.vigil.model.term.LinkKind;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What many videos show that have nothing else in common, such as an intro, a logo or a test card:
 * that two videos show it does not make them a series.
 */
public final class CommonFootage {
  /** Of the videos that show a media, so many are compared with each other. */
  private static final int COMPARED_VIDEOS = 200;

  private CommonFootage() {}

  /** A media and videos that show it. */
  public record Showing(String media, List<String> videos) {}

  /**
   * Those of the media that more unrelated videos show than the most that may: none of them is
   * linked with another.
   *
   * @param links of all nights
   * @param media the media that tonight's links with videos name
   */
  static Set<String> of(Dataset<Link> links, Collection<String> media, int most) {
    List<Showing> showings = showings(links, media, most);
    Map<String, Set<String>> related = showings.isEmpty() ? Map.of() : related(links, showings);
    return showings.stream()
        .filter(showing -> unrelated(showing.videos(), related) > most)
        .map(Showing::media)
        .collect(Collectors.toSet());
  }

  private static List<Showing> showings(Dataset<Link> links, Collection<String> media, int most) {
    Column left = col("leftSha256");
    Column right = col("rightSha256");
    Column ofVideos = col("kind").equalTo(LinkKind.FRAMES.text());
    // A picture has no frames of which a share could be like it.
    Column leftIsPicture = col("leftShare").isNull();
    Dataset<Row> both =
        links
            .filter(ofVideos)
            .select(left.as("sha256"), right.as("video"))
            .union(links.filter(ofVideos).select(right, left));
    Dataset<Row> pictures =
        links
            .filter(col("kind").equalTo(LinkKind.FRAME.text()))
            .select(
                when(leftIsPicture, left).otherwise(right),
                when(leftIsPicture, right).otherwise(left));
    return both.union(pictures)
        .join(DigestRow.rows(links.sparkSession(), media), "sha256")
        .groupBy(col("sha256").as("media"))
        .agg(slice(sort_array(collect_set("video")), 1, COMPARED_VIDEOS).as("videos"))
        .filter(size(col("videos")).gt(lit(most)))
        .as(RecordEncoder.of(Showing.class))
        .collectAsList();
  }

  /** Per video those that show the same media and that it is linked with. */
  private static Map<String, Set<String>> related(Dataset<Link> links, List<Showing> showings) {
    Dataset<Row> showing =
        links
            .sparkSession()
            .createDataset(showings, RecordEncoder.of(Showing.class))
            .select(col("media"), explode(col("videos")).as("video"));
    Map<String, Set<String>> related = new HashMap<>();
    links
        .filter(col("kind").equalTo(LinkKind.FRAMES.text()))
        .join(showing.toDF("media", "leftSha256"), "leftSha256")
        .join(showing.toDF("media", "rightSha256"), names("media", "rightSha256"))
        .select(col("leftSha256"), col("rightSha256"))
        .distinct()
        .as(Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
        .collectAsList()
        .forEach(
            pair -> {
              related.computeIfAbsent(pair._1(), key -> new HashSet<>()).add(pair._2());
              related.computeIfAbsent(pair._2(), key -> new HashSet<>()).add(pair._1());
            });
    return related;
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }

  private static int unrelated(List<String> videos, Map<String, Set<String>> related) {
    List<String> apart = new ArrayList<>();
    for (String video : videos) {
      Set<String> others = related.getOrDefault(video, Set.of());
      if (apart.stream().noneMatch(others::contains)) {
        apart.add(video);
      }
    }
    return apart.size();
  }
}
