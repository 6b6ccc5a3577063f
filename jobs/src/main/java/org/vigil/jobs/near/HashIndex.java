package org.vigil.jobs.near;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.Serializable;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.jspecify.annotations.Nullable;
import org.vigil.hamming.BlockJoin;
import org.vigil.hash.PdqHash;
import scala.reflect.ClassTag;

/**
 * The smaller side of a comparison; the join's own arrays are made once in each process that uses
 * it. Where there are several rounds, those of the last may go when the next needs the memory.
 */
final class HashIndex implements Serializable {
  private static final long serialVersionUID = 1;

  /** How many hashes one index has at most (0.6 GB); a larger side goes in several rounds. */
  private static final int INDEX_HASHES = 1_000_000;

  /**
   * How many streamed hashes are joined at a time; a join over few of them is not worth its start.
   */
  private static final int CHUNK_HASHES = 262_144;

  private static final int WORDS = 4;

  private final HashKey[] keys;
  private final long[] hashes;
  private transient @Nullable SoftReference<BlockJoin> join;

  private HashIndex(HashKey[] keys, long[] hashes) {
    this.keys = keys;
    this.hashes = hashes;
  }

  /** The rounds in which a side of so many rows is sent to every task. */
  static Iterator<Broadcast<HashIndex>> rounds(Dataset<HashedItem> small, long rows) {
    int rounds = (int) ((rows + INDEX_HASHES - 1) / INDEX_HASHES);
    return IntStream.range(0, rounds)
        .mapToObj(
            round -> small.filter(pmod(xxhash64(col("key")), lit(rounds)).equalTo(lit(round))))
        .map(
            part ->
                small
                    .sparkSession()
                    .sparkContext()
                    .broadcast(of(part.collectAsList()), ClassTag.apply(HashIndex.class)))
        .iterator();
  }

  private static HashIndex of(List<HashedItem> rows) {
    return new HashIndex(rows.stream().map(HashedItem::key).toArray(HashKey[]::new), words(rows));
  }

  /** The next rows of a task, as many as are joined at a time. */
  static List<HashedItem> chunk(Iterator<HashedItem> rows) {
    List<HashedItem> next = new ArrayList<>();
    while (next.size() < CHUNK_HASHES && rows.hasNext()) {
      next.add(rows.next());
    }
    return next;
  }

  static long[] words(List<HashedItem> hashes) {
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

  HashKey key(int place) {
    return keys[place];
  }

  int size() {
    return keys.length;
  }

  synchronized BlockJoin join() {
    BlockJoin there = join == null ? null : join.get();
    BlockJoin made = there == null ? new BlockJoin(hashes, NearPairs.MATCH_BITS) : there;
    join = new SoftReference<>(made);
    return made;
  }
}
