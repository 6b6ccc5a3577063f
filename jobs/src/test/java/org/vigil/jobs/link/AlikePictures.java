package org.vigil.jobs.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.vigil.hash.PdqHash;
import org.vigil.jobs.Rows;
import org.vigil.jobs.near.NearPairs;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;

/** Pictures of which many are alike, and all pairs of them, each compared with each. */
final class AlikePictures {
  private final Random random;
  private final List<Media> media = new ArrayList<>();
  private final Map<String, List<PdqHash>> parsed = new TreeMap<>();

  AlikePictures(long seed) {
    random = new Random(seed);
  }

  /** Two media and the bits between them, the lesser digest first. */
  record Two(String left, String right) implements Comparable<Two> {
    @Override
    public int compareTo(Two other) {
      return toString().compareTo(other.toString());
    }
  }

  List<Media> media() {
    return media;
  }

  /** A hash that has nothing to do with any other. */
  PdqHash any() {
    return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
  }

  /** The same hash with so many bits changed. */
  PdqHash changed(PdqHash hash, int bits) {
    long[] words = {hash.w0(), hash.w1(), hash.w2(), hash.w3()};
    random.ints(0, 256).distinct().limit(bits).forEach(bit -> words[bit / 64] ^= 1L << bit);
    return new PdqHash(words[0], words[1], words[2], words[3]);
  }

  /** New pictures of a night within some bits of one; one of four is turned. */
  void crowd(PdqHash centre, int count, int bits, int night) {
    for (int i = 0; i < count; i++) {
      PdqHash alike = changed(centre, random.nextInt(bits + 1));
      if (i % 4 == 3) {
        add(any(), List.of(any(), alike), night);
      } else {
        add(alike, List.of(any(), any()), night);
      }
    }
  }

  private void add(PdqHash hash, List<PdqHash> turned, int night) {
    String name = DigestUtils.sha256Hex("alike" + media.size()).substring(0, 12);
    Media picture =
        Rows.turned(name, text(hash), 100, turned.stream().map(AlikePictures::text).toList());
    media.add(MediaBuilder.builder(picture).night(night).build());
  }

  private static String text(PdqHash hash) {
    return "%016x%016x%016x%016x".formatted(hash.w0(), hash.w1(), hash.w2(), hash.w3());
  }

  /** Every pair within the bits and its distance, the younger turned; of one night, either. */
  Map<Two, Integer> pairs() {
    Map<Two, Integer> pairs = new TreeMap<>();
    for (Media one : media) {
      for (Media other : media) {
        if (!one.equals(other) && one.night() >= other.night()) {
          int distance = distance(hashes(one), hashes(other).get(0));
          if (distance <= NearPairs.MATCH_BITS) {
            pairs.merge(two(one.sha256(), other.sha256()), distance, Math::min);
          }
        }
      }
    }
    return pairs;
  }

  static Two two(String one, String other) {
    return one.compareTo(other) < 0 ? new Two(one, other) : new Two(other, one);
  }

  private List<PdqHash> hashes(Media one) {
    return parsed.computeIfAbsent(one.sha256(), sha256 -> parsed(one));
  }

  private static List<PdqHash> parsed(Media one) {
    return Stream.concat(
            Stream.ofNullable(one.pdq()), Objects.requireNonNull(one.pdqTurned()).stream())
        .map(PdqHash::parse)
        .toList();
  }

  private static int distance(List<PdqHash> turned, PdqHash hash) {
    return turned.stream().mapToInt(own -> own.distance(hash)).min().orElseThrow();
  }
}
