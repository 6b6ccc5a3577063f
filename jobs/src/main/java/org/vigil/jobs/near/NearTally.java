package org.vigil.jobs.near;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.vigil.hamming.SparingSink;
import org.vigil.lake.RecordEncoder;

/**
 * How many things of another side are near each of this one, and which is nearest: pairs are
 * counted where they are found and never become rows, so a crowd costs a row for each of its media.
 */
public final class NearTally {
  private NearTally() {}

  /**
   * What is counted.
   *
   * @param most after so many hits in one task a hash is counted no further; whether all hits of
   *     all tasks are as many is exact
   * @param older whether only those with a lesser id count
   */
  public record Rule(int most, boolean older) implements Serializable {
    /** Hits up to a number. */
    public static Rule upTo(int most) {
      return new Rule(most, false);
    }

    /** The nearest of those with a lesser id. */
    public static Rule nearestOlder() {
      return new Rule(Integer.MAX_VALUE, true);
    }

    private boolean counts(HashKey key, HashKey other) {
      int order = other.id().compareTo(key.id());
      return older ? order < 0 : order != 0;
    }
  }

  /** A row for each hash of one side and each task that found others near it. */
  public static Dataset<HashTally> of(
      Dataset<HashedItem> side, Dataset<HashedItem> others, Rule rule) {
    long rows = side.count();
    long otherRows = others.count();
    SparkSession spark = side.sparkSession();
    if (rows == 0 || otherRows == 0) {
      return spark.emptyDataset(RecordEncoder.of(HashTally.class));
    }
    return rows <= otherRows
        ? tallied(HashIndex.rounds(side, rows), others, index -> ofIndex(index, rule))
        : tallied(HashIndex.rounds(others, otherRows), side, index -> ofStream(index, rule));
  }

  /** What one task makes of its rows. */
  private interface Task extends MapPartitionsFunction<HashedItem, HashTally> {}

  /** What tasks make of one round. */
  private interface Round {
    Task of(Broadcast<HashIndex> index);
  }

  private static Dataset<HashTally> tallied(
      Iterator<Broadcast<HashIndex>> rounds, Dataset<HashedItem> streamed, Round round) {
    Dataset<HashTally> tallies =
        streamed.sparkSession().emptyDataset(RecordEncoder.of(HashTally.class));
    while (rounds.hasNext()) {
      Task task = round.of(rounds.next());
      tallies = tallies.union(streamed.mapPartitions(task, RecordEncoder.of(HashTally.class)));
    }
    return tallies;
  }

  private static Task ofIndex(Broadcast<HashIndex> sent, Rule rule) {
    return rows -> {
      HashIndex index = sent.value();
      Tallies tallies = new Tallies(index::key, index.size(), rule);
      while (rows.hasNext()) {
        List<HashedItem> chunk = HashIndex.chunk(rows);
        index.join().joinEachOfA(HashIndex.words(chunk), tallies.with(chunk));
      }
      return tallies.rows();
    };
  }

  private static Task ofStream(Broadcast<HashIndex> sent, Rule rule) {
    return rows -> new Streamed(sent.value(), rows, rule);
  }

  /** The tallies of the rows of one task, a chunk at a time. */
  private static final class Streamed implements Iterator<HashTally> {
    private final HashIndex index;
    private final Iterator<HashedItem> rows;
    private final Rule rule;
    private Iterator<HashTally> found = List.<HashTally>of().iterator();

    Streamed(HashIndex index, Iterator<HashedItem> rows, Rule rule) {
      this.index = index;
      this.rows = rows;
      this.rule = rule;
    }

    @Override
    public boolean hasNext() {
      while (!found.hasNext() && rows.hasNext()) {
        List<HashedItem> chunk = HashIndex.chunk(rows);
        Tallies tallies = new Tallies(place -> chunk.get(place).key(), chunk.size(), rule);
        index.join().joinEachOfB(HashIndex.words(chunk), tallies.with(index::key));
        found = tallies.rows();
      }
      return found.hasNext();
    }

    @Override
    public HashTally next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return found.next();
    }
  }

  /** A tally for each hash of a side. */
  private static final class Tallies {
    private final IntFunction<HashKey> keys;
    private final Rule rule;
    private final int[] hits;
    private final int[] distances;
    private final HashKey[] nearest;

    Tallies(IntFunction<HashKey> keys, int size, Rule rule) {
      this.keys = keys;
      this.rule = rule;
      hits = new int[size];
      distances = new int[size];
      nearest = new HashKey[size];
    }

    SparingSink with(List<HashedItem> others) {
      return with(place -> others.get(place).key());
    }

    SparingSink with(IntFunction<HashKey> others) {
      return new SparingSink() {
        @Override
        public boolean wants(int hash) {
          return hits[hash] < rule.most();
        }

        @Override
        public void pair(int hash, int other, int distance) {
          HashKey found = others.apply(other);
          if (rule.counts(keys.apply(hash), found)) {
            hit(hash, found, distance);
          }
        }
      };
    }

    private void hit(int hash, HashKey other, int distance) {
      boolean nearer = hits[hash] == 0 || distance < distances[hash];
      boolean asNear = !nearer && distance == distances[hash];
      if (nearer || (asNear && other.id().compareTo(nearest[hash].id()) < 0)) {
        nearest[hash] = other;
        distances[hash] = distance;
      }
      hits[hash]++;
    }

    Iterator<HashTally> rows() {
      return IntStream.range(0, hits.length)
          .filter(hash -> hits[hash] > 0)
          .mapToObj(
              hash -> new HashTally(keys.apply(hash), hits[hash], nearest[hash], distances[hash]))
          .iterator();
    }
  }
}
