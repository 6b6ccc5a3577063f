package org.vigil.jobs.near;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.vigil.hamming.BlockJoin;
import org.vigil.hash.PdqHash;
import org.vigil.lake.RecordEncoder;
import scala.reflect.ClassTag;

/**
 * Every pair of one thing from each side whose hashes are within some bits: the smaller side is
 * sent to every task as an index, the larger streams by. No shuffle, and exact.
 */
public final class NearPairs {
  /** The bits within which PDQ hashes are taken for the same picture. */
  public static final int MATCH_BITS = 31;

  /** The least quality of a hash that may be linked. */
  public static final int LINK_QUALITY = 50;

  /** How many hashes one index holds at most (0.6 GB); a larger side goes in several rounds. */
  private static final int INDEX_HASHES = 1_000_000;

  /**
   * How many streamed hashes are joined at a time; a join over few of them is not worth its start.
   */
  private static final int CHUNK_HASHES = 262_144;

  /**
   * How many pairs a task holds at a time (12 MB); a hash that is near everything gives as many as
   * the index has.
   */
  private static final int HELD_PAIRS = 1_000_000;

  private static final int WORDS = 4;

  private NearPairs() {}

  /** All pairs within {@link #MATCH_BITS}; keys must be unique on each side. */
  public static Dataset<NearPair> of(Dataset<HashedItem> left, Dataset<HashedItem> right) {
    long leftRows = left.count();
    long rightRows = right.count();
    SparkSession spark = left.sparkSession();
    if (leftRows == 0 || rightRows == 0) {
      return spark.emptyDataset(RecordEncoder.of(NearPair.class));
    }
    return leftRows <= rightRows
        ? indexed(spark, left, leftRows, right)
        : swapped(indexed(spark, right, rightRows, left));
  }

  private static Dataset<NearPair> swapped(Dataset<NearPair> pairs) {
    return pairs
        .select(col("right").as("left"), col("left").as("right"), col("distance"))
        .as(RecordEncoder.of(NearPair.class));
  }

  private static Dataset<NearPair> indexed(
      SparkSession spark, Dataset<HashedItem> small, long rows, Dataset<HashedItem> large) {
    int rounds = (int) ((rows + INDEX_HASHES - 1) / INDEX_HASHES);
    Dataset<NearPair> pairs = spark.emptyDataset(RecordEncoder.of(NearPair.class));
    for (int round = 0; round < rounds; round++) {
      Dataset<HashedItem> part =
          small.filter(pmod(xxhash64(col("key")), lit(rounds)).equalTo(lit(round)));
      Broadcast<Index> index =
          spark
              .sparkContext()
              .broadcast(Index.of(part.collectAsList()), ClassTag.apply(Index.class));
      pairs =
          pairs.union(
              large.mapPartitions(
                  (MapPartitionsFunction<HashedItem, NearPair>)
                      rowsOfTask -> new Stream(index.value(), rowsOfTask),
                  RecordEncoder.of(NearPair.class)));
    }
    return pairs;
  }

  private static long[] words(List<HashedItem> hashes) {
    long[] words = new long[hashes.size() * WORDS];
    for (int i = 0; i < hashes.size(); i++) {
      PdqHash hash = PdqHash.parse(hashes.get(i).pdq());
      words[i * WORDS] = hash.w0();
      words[i * WORDS + 1] = hash.w1();
      words[i * WORDS + 2] = hash.w2();
      words[i * WORDS + 3] = hash.w3();
    }
    return words;
  }

  /**
   * The smaller side; the join's own arrays are made once in each process that uses it. Where there
   * are several rounds, those of the last may go when the next needs the memory.
   */
  private static final class Index implements java.io.Serializable {
    private static final long serialVersionUID = 1;

    private final HashKey[] keys;
    private final long[] hashes;
    private transient @Nullable SoftReference<BlockJoin> join;

    private Index(HashKey[] keys, long[] hashes) {
      this.keys = keys;
      this.hashes = hashes;
    }

    static Index of(List<HashedItem> rows) {
      return new Index(rows.stream().map(HashedItem::key).toArray(HashKey[]::new), words(rows));
    }

    synchronized BlockJoin join() {
      BlockJoin held = join == null ? null : join.get();
      BlockJoin made = held == null ? new BlockJoin(hashes, MATCH_BITS) : held;
      join = new SoftReference<>(made);
      return made;
    }
  }

  /** The pairs of one task, a chunk of its rows at a time. */
  private static final class Stream implements Iterator<NearPair> {
    private final Index index;
    private final Iterator<HashedItem> rows;
    private List<HashedItem> chunk = List.of();
    private @Nullable PairStream pairs;
    private boolean ready;

    Stream(Index index, Iterator<HashedItem> rows) {
      this.index = index;
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      while (!ready) {
        if (pairs != null && pairs.next()) {
          ready = true;
        } else if (rows.hasNext()) {
          chunk = chunk();
          pairs = new PairStream(index.join(), words(chunk), HELD_PAIRS);
        } else {
          return false;
        }
      }
      return true;
    }

    @Override
    public NearPair next() {
      boolean more = hasNext();
      PairStream found = pairs;
      if (!more || found == null) {
        throw new NoSuchElementException();
      }
      ready = false;
      return new NearPair(index.keys[found.a()], chunk.get(found.b()).key(), found.distance());
    }

    private List<HashedItem> chunk() {
      List<HashedItem> next = new ArrayList<>();
      while (next.size() < CHUNK_HASHES && rows.hasNext()) {
        next.add(rows.next());
      }
      return next;
    }
  }
}
