package org.vigil.jobs.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.vigil.hamming.BlockJoin;
import org.vigil.hamming.SparingSink;
import org.vigil.hash.PdqHash;
import org.vigil.jobs.near.NearPairs;

/**
 * The centres of crowds: in the order in which they come, each picture that is near no centre
 * becomes one. Only centres stay in memory, and of pictures that are near each other few are.
 */
final class StarCentres {
  private static final int CHUNK = 4096;

  private final List<String> ids = new ArrayList<>();
  private final List<PdqHash> hashes = new ArrayList<>();

  /**
   * A picture, by its place in the order.
   *
   * @param hashes as it is, then turned and mirrored
   */
  record Turned(String id, List<PdqHash> hashes) {
    boolean isNear(PdqHash centre) {
      return hashes.stream().anyMatch(hash -> hash.distance(centre) <= NearPairs.MATCH_BITS);
    }
  }

  private StarCentres() {}

  /** Those of the pictures that become centres. */
  static List<String> of(Iterator<Turned> pictures) {
    StarCentres centres = new StarCentres();
    while (pictures.hasNext()) {
      List<Turned> chunk = new ArrayList<>();
      while (chunk.size() < CHUNK && pictures.hasNext()) {
        chunk.add(pictures.next());
      }
      centres.add(chunk);
    }
    return centres.ids;
  }

  private void add(List<Turned> chunk) {
    BitSet near = near(chunk);
    int before = hashes.size();
    for (int i = near.nextClearBit(0); i < chunk.size(); i = near.nextClearBit(i + 1)) {
      Turned picture = chunk.get(i);
      if (hashes.subList(before, hashes.size()).stream().noneMatch(picture::isNear)) {
        ids.add(picture.id());
        hashes.add(picture.hashes().get(0));
      }
    }
  }

  /** Those that are near a centre that was there before. */
  private BitSet near(List<Turned> chunk) {
    BitSet near = new BitSet();
    if (hashes.isEmpty()) {
      return near;
    }
    int[] owners = new int[chunk.stream().mapToInt(picture -> picture.hashes().size()).sum()];
    int place = 0;
    for (int i = 0; i < chunk.size(); i++) {
      for (int k = 0; k < chunk.get(i).hashes().size(); k++) {
        owners[place++] = i;
      }
    }
    long[] turned = words(chunk.stream().flatMap(picture -> picture.hashes().stream()));
    new BlockJoin(words(hashes.stream()), NearPairs.MATCH_BITS)
        .joinEachOfB(turned, new Marks(owners, near));
    return near;
  }

  private static long[] words(Stream<PdqHash> hashes) {
    return hashes
        .flatMapToLong(hash -> LongStream.of(hash.w0(), hash.w1(), hash.w2(), hash.w3()))
        .toArray();
  }

  /** Marks the owners of hashes that have a pair; one is enough. */
  private static final class Marks implements SparingSink {
    private final int[] owners;
    private final BitSet marked;

    Marks(int[] owners, BitSet marked) {
      this.owners = owners;
      this.marked = marked;
    }

    @Override
    public boolean wants(int hash) {
      return !marked.get(owners[hash]);
    }

    @Override
    public void pair(int hash, int other, int distance) {
      marked.set(owners[hash]);
    }
  }
}
