package org.vigil.jobs.near;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bit_count;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.vigil.hamming.EachWithEach;
import org.vigil.hash.PdqHash;
import org.vigil.jobs.Rows;
import org.vigil.jobs.TaskTime;
import org.vigil.lake.RecordEncoder;
import org.vigil.lake.Sessions;
import scala.reflect.ClassTag;

/**
 * Near pairs of random hashes, beside a join of exploded bands and beside comparing each with each;
 * fails if they do not give the same pairs. One in a hundred of the held is a copy of a new one
 * with up to 40 bits flipped.
 *
 * <p>Arguments: a folder for the rows, how many are new, how many are held, then what is measured:
 * {@code block}, {@code exploded}, {@code brute}.
 */
public final class NearBench {
  private static final int BANDS = 16;
  private static final int BAND_BITS = 16;
  private static final int COPIES = 100;
  private static final int MOST_FLIPS = 40;
  private static final List<String> WORDS = List.of("w0", "w1", "w2", "w3");

  private final SparkSession spark;
  private final Path folder;

  private NearBench(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /** Makes the rows that are not there yet, and measures. */
  public static void main(String... arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    long fresh = Long.parseLong(arguments[1]);
    long held = Long.parseLong(arguments[2]);
    try (SparkSession spark = Sessions.open(Map.of("spark.master", "local[2]"))) {
      NearBench bench = new NearBench(spark, folder);
      TaskTime time = new TaskTime(spark);
      NearPairs.of(bench.side("new", 1000, 0), bench.side("held", 1000, 1000)).count(); // warms up
      Dataset<HashedItem> a = bench.side("new", fresh, 0);
      Dataset<HashedItem> b = bench.side("held", held, fresh);
      List<Row> found = new ArrayList<>();
      for (String what : List.of(arguments).subList(3, arguments.length)) {
        TaskTime.Taken<Row> taken = time.of(() -> digest(pairs(what, a, b)));
        found.add(taken.result());
        System.out.printf(
            "%,d x %,d %-8s %8.1f s cpu %8.1f s wall %,15d bytes shuffled: %,d pairs%n",
            fresh,
            held,
            what,
            taken.cpu(),
            taken.wall(),
            taken.shuffled(),
            taken.result().getLong(0));
      }
      if (found.stream().distinct().count() > 1) {
        throw new IllegalStateException("They do not give the same pairs: " + found);
      }
    }
  }

  private static Dataset<NearPair> pairs(
      String what, Dataset<HashedItem> a, Dataset<HashedItem> b) {
    return switch (what) {
      case "block" -> NearPairs.of(a, b);
      case "exploded" -> exploded(a, b);
      case "brute" -> compared(a, b);
      default -> throw new IllegalArgumentException("block, exploded or brute, not " + what);
    };
  }

  /** How many pairs there are, and a number that tells which. */
  private static Row digest(Dataset<NearPair> pairs) {
    Column mixed = xxhash64(col("left"), col("right"), col("distance"));
    return pairs.agg(count(lit(1)), sum(mixed.bitwiseAND(lit(0xffffffffL)))).head();
  }

  /** Each with each: the new ones are sent to every task, the held ones stream by. */
  private static Dataset<NearPair> compared(Dataset<HashedItem> a, Dataset<HashedItem> b) {
    List<HashedItem> rows = a.collectAsList();
    Broadcast<Side> sent =
        a.sparkSession().sparkContext().broadcast(new Side(rows), ClassTag.apply(Side.class));
    return b.mapPartitions(
        (MapPartitionsFunction<HashedItem, NearPair>)
            partition -> {
              List<HashedItem> held = new ArrayList<>();
              partition.forEachRemaining(held::add);
              Side left = sent.value();
              Side right = new Side(held);
              List<NearPair> pairs = new ArrayList<>();
              EachWithEach.join(
                  left.words,
                  right.words,
                  NearPairs.MATCH_BITS,
                  (i, k, distance) ->
                      pairs.add(new NearPair(left.keys[i], right.keys[k], distance)));
              return pairs.iterator();
            },
        RecordEncoder.of(NearPair.class));
  }

  /** As it is done in SQL: a row for every band, on one side also for every bit of it flipped. */
  private static Dataset<NearPair> exploded(Dataset<HashedItem> a, Dataset<HashedItem> b) {
    Column distance =
        WORDS.stream()
            .map(word -> bit_count(col("a." + word).bitwiseXOR(col("b." + word))))
            .reduce(Column::plus)
            .orElseThrow();
    return banded(a, true)
        .as("a")
        .join(banded(b, false).as("b"), col("a.band").equalTo(col("b.band")))
        .select(col("a.key").as("left"), col("b.key").as("right"), distance.as("distance"))
        .filter(col("distance").leq(NearPairs.MATCH_BITS))
        .distinct()
        .as(RecordEncoder.of(NearPair.class));
  }

  private static Dataset<Row> banded(Dataset<HashedItem> side, boolean flips) {
    Dataset<Row> words =
        side.map((MapFunction<HashedItem, Worded>) Worded::of, RecordEncoder.of(Worded.class))
            .toDF();
    List<Column> bands = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      Column word = col(WORDS.get(band / 4));
      Column value = shiftrightunsigned(word, band % 4 * BAND_BITS);
      Column bits = value.bitwiseAND(lit(0xffffL));
      Column key = bits.plus(lit((long) band << BAND_BITS)).cast("int");
      bands.add(key);
      for (int bit = 0; flips && bit < BAND_BITS; bit++) {
        bands.add(key.bitwiseXOR(lit(1 << bit)));
      }
    }
    return words.withColumn("band", explode(array(bands.toArray(Column[]::new))));
  }

  private Dataset<HashedItem> side(String name, long rows, long copied) {
    String path = folder.resolve(name + "-" + rows + "-" + copied).toString();
    if (!Files.exists(Path.of(path, "_SUCCESS"))) {
      spark
          .range(0, rows, 1, 8)
          .as(Encoders.LONG())
          .map(
              (MapFunction<Long, HashedItem>) number -> hashed(name, number, copied),
              RecordEncoder.of(HashedItem.class))
          .write()
          .mode(SaveMode.Overwrite)
          .parquet(path);
    }
    return spark.read().parquet(path).as(RecordEncoder.of(HashedItem.class));
  }

  /** One in a hundred copies one of so many new ones. */
  private static HashedItem hashed(String name, long number, long copied) {
    String own = DigestUtils.sha256Hex(name + number);
    if (copied == 0 || number % COPIES != 0) {
      return Rows.hashed(own, DigestUtils.sha256Hex("pdq" + own));
    }
    Random random = new Random(number);
    String from = DigestUtils.sha256Hex("new" + number / COPIES % copied);
    PdqHash pdq = PdqHash.parse(DigestUtils.sha256Hex("pdq" + from));
    long[] words = {pdq.w0(), pdq.w1(), pdq.w2(), pdq.w3()};
    random
        .ints(0, 256)
        .distinct()
        .limit(random.nextInt(MOST_FLIPS + 1))
        .forEach(bit -> words[bit / 64] ^= 1L << bit);
    String flipped = "%016x%016x%016x%016x".formatted(words[0], words[1], words[2], words[3]);
    return Rows.hashed(own, flipped);
  }

  /** A hash in four words. */
  public record Worded(HashKey key, long w0, long w1, long w2, long w3) {
    static Worded of(HashedItem hashed) {
      PdqHash pdq = PdqHash.parse(hashed.pdq());
      return new Worded(hashed.key(), pdq.w0(), pdq.w1(), pdq.w2(), pdq.w3());
    }
  }

  private static final class Side implements Serializable {
    private static final long serialVersionUID = 1;

    private final HashKey[] keys;
    private final long[] words;

    Side(List<HashedItem> rows) {
      keys = rows.stream().map(HashedItem::key).toArray(HashKey[]::new);
      words =
          rows.stream()
              .map(Worded::of)
              .flatMapToLong(word -> LongStream.of(word.w0, word.w1, word.w2, word.w3))
              .toArray();
    }
  }
}
