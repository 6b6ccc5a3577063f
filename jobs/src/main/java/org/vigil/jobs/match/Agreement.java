package org.vigil.jobs.match;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.sketch.BloomFilter;
import org.vigil.jobs.near.Orientations;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.Media;
import org.vigil.model.VideoFrame;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.term.MatchKind;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;

/**
 * Which media agree with which entries: any equal digest or PhotoDNA, or PDQ within 31 bits, also
 * turned, of the media or of a frame of it. The smaller side, for digests a Bloom filter of it, is
 * sent to every task, and the larger streams by: it is read once for the digests, once for PDQ, and
 * no more of it is shuffled than agrees.
 */
public final class Agreement {
  /** The columns that must be equal, in the order of the kinds. */
  private static final List<String> DIGESTS = List.of("sha256", "sha1", "md5", "photoDna");

  /** The ranks of the kinds that are near. */
  private static final int PDQ = List.of(MatchKind.values()).indexOf(MatchKind.PDQ);

  private static final int FRAME = PDQ + 1;

  /** Of the larger side's digests, the part that is shuffled though it agrees with none. */
  private static final double FALSE_POSITIVES = 0.001;

  /** The names of the kinds in their order, from 1. */
  private static final Column KINDS =
      array(
          Arrays.stream(MatchKind.values())
              .map(kind -> functions.lit(kind.text()))
              .toArray(Column[]::new));

  private Agreement() {}

  /** One row per media, or video by its frames, and entry. */
  public static Dataset<AgreedMatch> between(
      Dataset<Media> media, Dataset<VideoFrame> frames, Dataset<KnownMedia> known) {
    return of(MediaHashes.of(media), FrameHashes.of(frames), EntryHashes.of(known));
  }

  /** One row per media and entry. */
  static Dataset<AgreedMatch> of(
      Dataset<MediaHashes> seen, Dataset<FrameHashes> frames, Dataset<EntryHashes> listed) {
    return shared(agreed(equal(seen, listed).unionByName(near(seen, frames, listed))), frames)
        .select(
            col("sha256"),
            col("hashSet"),
            col("entryId"),
            kind(element_at(col("ranks"), 1)).as("kind"),
            transform(col("ranks"), Agreement::kind).as("agreed"),
            col("best.distance").as("distance"),
            Orientations.text(col("best.symmetry")).as("orientation"),
            col("best.quality").as("quality"),
            when(col("frames").gt(0), col("frames")).as("frames"),
            when(col("frames").gt(0), col("compared").divide(col("all"))).as("frameShare"),
            col("nearest.frameSeconds").as("frameSeconds"))
        .as(RecordEncoder.of(AgreedMatch.class));
  }

  /** All that agrees of a media and an entry; its own hash comes before those of its frames. */
  private static Dataset<Row> agreed(Dataset<Row> pairs) {
    Column best = struct(col("rank"), col("distance"), col("symmetry"), col("quality"));
    Column isFrame = col("rank").equalTo(FRAME);
    Column nearest = struct(col("distance"), col("symmetry"), col("frameSeconds"));
    return pairs
        .groupBy("sha256", "hashSet", "entryId")
        .agg(
            array_sort(collect_set(col("rank"))).as("ranks"),
            min(when(col("rank").geq(PDQ), best)).as("best"),
            min(when(isFrame, nearest)).as("nearest"),
            // A frame may agree in several ways, and counts once.
            size(collect_set(when(isFrame, col("frame")))).as("frames"),
            size(collect_set(when(isFrame.and(col("compared")), col("frame")))).as("compared"));
  }

  /** With how many frames stand for each video. */
  private static Dataset<Row> shared(Dataset<Row> agreed, Dataset<FrameHashes> frames) {
    Dataset<Row> all =
        frames.filter(col("compared")).groupBy("sha256").agg(count(lit(1)).as("all"));
    return agreed.join(all, CollectionConverters.asScala(List.of("sha256")).toSeq(), "left");
  }

  private static Dataset<Row> near(
      Dataset<MediaHashes> seen, Dataset<FrameHashes> frames, Dataset<EntryHashes> listed) {
    return NearMatches.pairs(seen, frames, listed)
        .withColumn("rank", when(col("frame").isNull(), PDQ).otherwise(FRAME));
  }

  private static Column kind(Column rank) {
    return element_at(KINDS, rank.plus(1));
  }

  private static Dataset<Row> equal(Dataset<MediaHashes> seen, Dataset<EntryHashes> listed) {
    Dataset<Row> media = digests(seen, col("sha256"));
    Dataset<Row> entries = digests(listed, col("hashSet"), col("entryId"));
    if (seen.count() <= listed.count()) {
      entries = passing(entries, media);
    } else {
      media = passing(media, entries);
    }
    return media
        .join(entries, CollectionConverters.asScala(List.of("rank", "digest")).toSeq())
        .select(
            col("sha256"),
            col("hashSet"),
            col("entryId"),
            col("rank"),
            lit(null).cast("int").as("distance"),
            lit(null).cast("int").as("symmetry"),
            lit(null).cast("int").as("quality"),
            lit(null).cast("int").as("frame"),
            lit(null).cast("double").as("frameSeconds"),
            lit(false).as("compared"));
  }

  /** Of the larger side all that may agree with the smaller, and very little else. */
  private static Dataset<Row> passing(Dataset<Row> large, Dataset<Row> small) {
    long digests = small.count();
    if (digests == 0) {
      return large.limit(0);
    }
    Column key = xxhash64(col("rank"), col("digest"));
    BloomFilter filter =
        small.select(key.as("key")).stat().bloomFilter("key", digests, FALSE_POSITIVES);
    Broadcast<BloomFilter> sent =
        small.sparkSession().sparkContext().broadcast(filter, ClassTag.apply(BloomFilter.class));
    UDF1<Long, Boolean> mayAgree = digest -> sent.value().mightContainLong(digest);
    return large.filter(udf(mayAgree, DataTypes.BooleanType).apply(key));
  }

  /** The digests that are there, one row each, so that one join meets them all. */
  private static Dataset<Row> digests(Dataset<?> rows, Column... id) {
    Column each =
        array(
            IntStream.range(0, PDQ)
                .mapToObj(rank -> struct(lit(rank).as("rank"), col(DIGESTS.get(rank)).as("digest")))
                .toArray(Column[]::new));
    Column[] columns = Arrays.copyOf(id, id.length + 1);
    columns[id.length] = explode(each).as("one");
    return rows.select(columns)
        .filter(col("one.digest").isNotNull())
        .withColumn("rank", col("one.rank"))
        .withColumn("digest", col("one.digest"))
        .drop("one");
  }
}
