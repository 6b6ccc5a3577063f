package org.vigil.jobs.match;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.vigil.hash.PdqSymmetry;
import org.vigil.jobs.near.NearPairs;

/**
 * A synthetic media and a synthetic entry, and what a matcher must say of the two: each digest
 * equal, and but for one digit; PDQ in each orientation at each distance that matches, and at one
 * bit more. All hashes follow from the name and the night, and are far from all others.
 *
 * @param expected what agrees, at which distance, how turned; empty where nothing may
 */
public record Planted(String name, Seen seen, Listed listed, String expected) {
  private static final int PDQ_BITS = 256;
  private static final int PDQ_DIGITS = 64;
  private static final int QUALITY = 100;

  static List<Planted> all(int night) {
    List<Planted> all = new ArrayList<>();
    for (String digest : List.of("sha256", "sha1", "md5")) {
      all.add(exact(digest, true, night));
      all.add(exact(digest, false, night));
    }
    for (PdqSymmetry symmetry : PdqSymmetry.values()) {
      for (int bits = 0; bits <= NearPairs.MATCH_BITS + 1; bits++) {
        all.add(near(symmetry, bits, night));
      }
    }
    return all;
  }

  private static Planted exact(String digest, boolean equal, int night) {
    String name = digest + (equal ? " equal" : " but for one digit");
    String value = (digest.equals("sha256") ? Canaries.MARK : "") + hex(name, night);
    String listed = equal ? value : value.substring(0, value.length() - 1) + "g";
    String key = digest.equals("sha256") ? value : Canaries.MARK + hex(name + " key", night);
    Seen seen =
        new Seen(key, only("sha1", digest, value), only("md5", digest, value), null, null, null);
    Listed entry =
        new Listed(
            Canaries.MARK,
            key,
            only("sha256", digest, listed),
            only("sha1", digest, listed),
            only("md5", digest, listed),
            null,
            null);
    return new Planted(name, seen, entry, equal ? digest : "");
  }

  private static @Nullable String only(String digest, String wanted, String value) {
    return digest.equals(wanted) ? value : null;
  }

  private static Planted near(PdqSymmetry symmetry, int bits, int night) {
    String name = "pdq " + symmetry.text() + " " + bits;
    Map<PdqSymmetry, String> turned = new EnumMap<>(PdqSymmetry.class);
    for (PdqSymmetry each : PdqSymmetry.values()) {
      turned.put(each, hex(name + each.text(), night));
    }
    List<String> hashes = List.copyOf(turned.values());
    String key = Canaries.MARK + hex(name, night);
    Seen seen = new Seen(key, null, null, hashes.get(0), QUALITY, hashes.subList(1, hashes.size()));
    String listed = flipped(hex(name + symmetry.text(), night), bits);
    Listed entry = new Listed(Canaries.MARK, key, null, null, null, listed, QUALITY);
    String expected = "pdq " + bits + " " + symmetry.text();
    return new Planted(name, seen, entry, bits <= NearPairs.MATCH_BITS ? expected : "");
  }

  /** As random as a digest is, and the same whenever a night is run. */
  private static String hex(String name, int night) {
    return DigestUtils.sha256Hex("canary " + night + " " + name);
  }

  /**
   * The hash with so many bits turned over: an odd step from a place of its own meets no bit twice.
   */
  private static String flipped(String pdq, int bits) {
    BigInteger hash = new BigInteger(pdq, 16);
    int start = hash.mod(BigInteger.valueOf(PDQ_BITS)).intValue();
    int step = 2 * hash.shiftRight(Byte.SIZE).mod(BigInteger.valueOf(PDQ_BITS / 2)).intValue() + 1;
    for (int i = 0; i < bits; i++) {
      hash = hash.flipBit((start + i * step) % PDQ_BITS);
    }
    return "0".repeat(PDQ_DIGITS).concat(hash.toString(16)).substring(hash.toString(16).length());
  }
}
