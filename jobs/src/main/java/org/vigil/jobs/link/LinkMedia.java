package org.vigil.jobs.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigil.jobs.near.Echoes;
import org.vigil.jobs.near.Hashed;
import org.vigil.jobs.near.NearPair;
import org.vigil.jobs.near.NearPairs;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.Link;
import org.vigil.model.Media;
import org.vigil.run.Job;
import org.vigil.run.JobRun;

/**
 * Links media that look alike: reads {@code media} and {@code media_files}, writes {@code links}.
 * Only tonight's media meet all media, since older pairs were found on the night when the younger
 * of the two was new. A thumbnail that looks like the picture in which it lies is not linked.
 */
public final class LinkMedia implements Job {
  static final String KIND = "pdq";

  @Override
  public String name() {
    return "link";
  }

  @Override
  public String sentence() {
    return "Link media whose PDQ hashes are within 31 bits.";
  }

  @Override
  public String run(JobRun run) {
    Dataset<Media> all = run.lake().read(Tables.MEDIA);
    Dataset<Media> media = Echoes.without(Echoes.of(all, run.lake().read(Tables.MEDIA_FILES)), all);
    Dataset<Hashed> fresh = linkable(media.filter(col("night").equalTo(run.night())));
    Dataset<Link> links = links(NearPairs.of(fresh, linkable(media)), run.night());
    run.lake().append(Tables.LINKS, links, run.commit("links"));
    Row counts =
        run.lake()
            .read(Tables.LINKS)
            .agg(count_if(col("night").equalTo(run.night())), count(lit(1)))
            .head();
    return "%,d new links between look-alike media, %,d in all"
        .formatted(counts.getLong(0), counts.getLong(1));
  }

  /** The hashes that are good enough to link. */
  static Dataset<Hashed> linkable(Dataset<Media> media) {
    return media
        .filter(col("pdq").isNotNull().and(col("pdqQuality").geq(NearPairs.LINK_QUALITY)))
        .select(col("sha256").as("id"), col("pdq"))
        .as(RecordEncoder.of(Hashed.class));
  }

  /** Each pair once, the lesser digest on the left. */
  static Dataset<Link> links(Dataset<NearPair> pairs, int night) {
    return pairs
        .filter(col("left").notEqual(col("right")))
        .select(
            least(col("left"), col("right")).as("leftSha256"),
            greatest(col("left"), col("right")).as("rightSha256"),
            lit(KIND).as("kind"),
            col("distance"),
            lit(night).as("night"))
        .dropDuplicates("leftSha256", "rightSha256")
        .as(RecordEncoder.of(Link.class));
  }
}
