package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.vigil.hash.PdqSymmetry;
import org.vigil.jobs.near.Hashed;
import org.vigil.jobs.near.NearPairs;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Tables;
import org.vigil.model.KnownMedia;
import org.vigil.model.Match;
import org.vigil.model.Media;
import org.vigil.run.Job;
import org.vigil.run.JobRun;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Matches media with known media, both ways: reads {@code media} and {@code known_media}, writes
 * {@code matches}. A set that changed tonight meets all media and its old matches go; tonight's
 * media meet the sets that did not change.
 */
public final class MatchKnown implements Job {
  /** The names of the ways to turn a picture, in their order. */
  private static final Column SYMMETRIES =
      array(
          Arrays.stream(PdqSymmetry.values())
              .map(symmetry -> lit(symmetry.text()))
              .toArray(Column[]::new));

  /** What makes a match stronger than another, the first first. */
  private static final Column[] RANKED = {
    col("rank"), col("kind"), col("distance"), col("symmetry"), col("quality")
  };

  @Override
  public String name() {
    return "match";
  }

  @Override
  public String sentence() {
    return "Match media with the known-hash sets: any equal digest, or PDQ within 31 bits, also turned.";
  }

  @Override
  public String run(JobRun run) {
    Dataset<Media> media = run.lake().read(Tables.MEDIA);
    Dataset<KnownMedia> known = run.lake().read(Tables.KNOWN_MEDIA);
    Column tonight = col("night").equalTo(run.night());
    List<String> changed = sets(known.filter(tonight));
    if (!changed.isEmpty()) {
      Dataset<Match> matches = matches(media, known.filter(tonight), run.night());
      run.lake().replace(Tables.MATCHES, matches, in(changed), run.commit("changed sets"));
    }
    Dataset<KnownMedia> unchanged = known.filter(functions.not(tonight));
    if (!unchanged.isEmpty()) {
      Dataset<Match> fresh = matches(media.filter(tonight), unchanged, run.night());
      // Media of which more is known tonight than before may have some of their matches already.
      run.lake().insert(Tables.MATCHES, fresh, run.commit("new media"));
    }
    Dataset<Match> held = run.lake().read(Tables.MATCHES);
    return "%,d media match %,d entries of hash sets"
        .formatted(distinct(held, "sha256"), distinct(held, "entryId"));
  }

  private static long distinct(Dataset<Match> matches, String column) {
    return matches.select(column).distinct().count();
  }

  private static List<String> sets(Dataset<KnownMedia> known) {
    return known.select("hashSet").distinct().as(Encoders.STRING()).collectAsList();
  }

  private static String in(List<String> sets) {
    return sets.stream()
        .map(set -> "'" + set.replace("\\", "\\\\").replace("'", "\\'") + "'")
        .collect(Collectors.joining(", ", "hash_set IN (", ")"));
  }

  /** One row per media and entry: the strongest way in which they agree. */
  static Dataset<Match> matches(Dataset<Media> media, Dataset<KnownMedia> known, int night) {
    return equal(media, known, "sha256", 0)
        .union(equal(media, known, "sha1", 1))
        .union(equal(media, known, "md5", 2))
        .union(near(media, known))
        .groupBy("sha256", "hashSet", "entryId")
        .agg(min(struct(RANKED)).as("best"))
        .select(
            col("sha256"),
            col("hashSet"),
            col("entryId"),
            col("best.kind").as("kind"),
            col("best.distance").as("distance"),
            element_at(SYMMETRIES, col("best.symmetry")).as("orientation"),
            col("best.quality").as("quality"),
            lit(night).as("night"))
        .as(RecordEncoder.of(Match.class));
  }

  private static Dataset<Row> equal(
      Dataset<Media> media, Dataset<KnownMedia> known, String digest, int rank) {
    return media
        .alias("m")
        .join(known.alias("k"), col("m." + digest).equalTo(col("k." + digest)))
        .select(
            col("m.sha256"),
            col("k.hashSet"),
            col("k.entryId"),
            lit(rank).as("rank"),
            lit(digest).as("kind"),
            lit(0).as("distance"),
            lit(null).cast("int").as("symmetry"),
            lit(null).cast("int").as("quality"));
  }

  private static Dataset<Row> near(Dataset<Media> media, Dataset<KnownMedia> known) {
    // An entry's id is unique within its set only; its 64 digits end the joined id.
    Dataset<Hashed> listed =
        known
            .filter(col("pdq").isNotNull())
            .select(concat_ws("/", col("hashSet"), col("entryId")).as("id"), col("pdq"))
            .as(RecordEncoder.of(Hashed.class));
    return NearPairs.of(turned(media), listed)
        .select(
            substring_index(col("left"), "/", 1).as("sha256"),
            substring_index(col("left"), "/", -1).cast("int").as("symmetry"),
            regexp_extract(col("right"), "(?s)^(.*)/([0-9a-f]{64})$", 1).as("hashSet"),
            regexp_extract(col("right"), "(?s)^(.*)/([0-9a-f]{64})$", 2).as("entryId"),
            col("distance"))
        .join(media.select(col("sha256"), col("pdqQuality").as("seen")), "sha256")
        .join(
            known.select(col("hashSet"), col("entryId"), col("pdqQuality").as("listed")),
            CollectionConverters.asScala(List.of("hashSet", "entryId")).toSeq())
        .select(
            col("sha256"),
            col("hashSet"),
            col("entryId"),
            lit(3).as("rank"),
            lit("pdq").as("kind"),
            col("distance"),
            col("symmetry"),
            least(col("seen"), col("listed")).as("quality"));
  }

  /** The hashes of media as they are, and turned and mirrored: {@code sha256/symmetry}, from 1. */
  static Dataset<Hashed> turned(Dataset<Media> media) {
    return media
        .filter(col("pdq").isNotNull())
        .select(
            col("sha256"),
            posexplode(concat(array(col("pdq")), coalesce(col("pdqTurned"), array()))))
        .select(concat_ws("/", col("sha256"), col("pos").plus(1)).as("id"), col("col").as("pdq"))
        .as(RecordEncoder.of(Hashed.class));
  }
}
