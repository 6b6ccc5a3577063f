package org.vigil.jobs.near;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.vigil.lake.RecordEncoder;

/**
 * Every pair of one thing from each side whose hashes are within some bits: the smaller side is
 * sent to every task as an index, the larger streams by. No shuffle, and exact.
 */
public final class NearPairs {
  /** The bits within which PDQ hashes are taken for the same picture. */
  public static final int MATCH_BITS = 31;

  /** The least quality of a hash that may be linked. */
  public static final int LINK_QUALITY = 50;

  /**
   * How many pairs a task has at a time (12 MB); a hash that is near everything gives as many as
   * the index has.
   */
  private static final int BUFFERED_PAIRS = 1_000_000;

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
        ? indexed(left, leftRows, right)
        : swapped(indexed(right, rightRows, left));
  }

  private static Dataset<NearPair> swapped(Dataset<NearPair> pairs) {
    return pairs
        .select(col("right").as("left"), col("left").as("right"), col("distance"))
        .as(RecordEncoder.of(NearPair.class));
  }

  private static Dataset<NearPair> indexed(
      Dataset<HashedItem> small, long rows, Dataset<HashedItem> large) {
    Dataset<NearPair> pairs = small.sparkSession().emptyDataset(RecordEncoder.of(NearPair.class));
    Iterator<Broadcast<HashIndex>> rounds = HashIndex.rounds(small, rows);
    while (rounds.hasNext()) {
      Broadcast<HashIndex> index = rounds.next();
      pairs =
          pairs.union(
              large.mapPartitions(
                  (MapPartitionsFunction<HashedItem, NearPair>)
                      rowsOfTask -> new Stream(index.value(), rowsOfTask),
                  RecordEncoder.of(NearPair.class)));
    }
    return pairs;
  }

  /** The pairs of one task, a chunk of its rows at a time. */
  private static final class Stream implements Iterator<NearPair> {
    private final HashIndex index;
    private final Iterator<HashedItem> rows;
    private List<HashedItem> chunk = List.of();
    private @Nullable PairStream pairs;
    private boolean ready;

    Stream(HashIndex index, Iterator<HashedItem> rows) {
      this.index = index;
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      while (!ready) {
        if (pairs != null && pairs.next()) {
          ready = true;
        } else if (rows.hasNext()) {
          chunk = HashIndex.chunk(rows);
          pairs = new PairStream(index.join(), HashIndex.words(chunk), BUFFERED_PAIRS);
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
      return new NearPair(index.key(found.a()), chunk.get(found.b()).key(), found.distance());
    }
  }
}
