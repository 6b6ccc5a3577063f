package org.vigil.jobs.match;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.vigil.hash.PdqSymmetry;
import org.vigil.jobs.near.NearPairs;
import org.vigil.model.term.MatchKind;

/**
 * A synthetic media and a synthetic entry, and what a matcher must say of the two: each digest and
 * PhotoDNA equal, and but for one digit; PDQ in each orientation at each distance that matches, and
 * at one bit more; of a frame of a video, at the last distance that matches and at the next. All
 * hashes follow from the name and the night, and are far from all others.
 *
 * @param question what is asked, and what its answer is
 */
public record CanaryPair(
    CanaryQuestion question, MediaHashes seen, List<FrameHashes> frames, EntryHashes listed) {
  /** What no digest begins with, and no set is called. */
  static final String MARK = "\0canary ";

  private static final int PDQ_BITS = 256;
  private static final int PDQ_DIGITS = 64;
  private static final int QUALITY = 100;
  private static final List<MatchKind> DIGESTS =
      List.of(MatchKind.SHA256, MatchKind.SHA1, MatchKind.MD5, MatchKind.PHOTO_DNA);

  static List<CanaryPair> all(int night) {
    List<CanaryPair> all = new ArrayList<>();
    for (MatchKind digest : DIGESTS) {
      all.add(exact(digest, true, night));
      all.add(exact(digest, false, night));
    }
    for (PdqSymmetry symmetry : PdqSymmetry.values()) {
      for (int bits = 0; bits <= NearPairs.MATCH_BITS + 1; bits++) {
        all.add(near(symmetry, bits, night));
      }
      all.add(withinVideo(symmetry, NearPairs.MATCH_BITS, night));
      all.add(withinVideo(symmetry, NearPairs.MATCH_BITS + 1, night));
    }
    return all;
  }

  private static CanaryPair exact(MatchKind digest, boolean equal, int night) {
    CanaryQuestion question = new CanaryQuestion(digest, null, equal ? 0 : 1);
    String name = question.name();
    String value = (digest == MatchKind.SHA256 ? MARK : "") + hex(name, night);
    String listed = equal ? value : value.substring(0, value.length() - 1) + "g";
    String key = digest == MatchKind.SHA256 ? value : MARK + hex(name + " key", night);
    MediaHashes seen =
        MediaHashesBuilder.builder()
            .sha256(key)
            .sha1(only(MatchKind.SHA1, digest, value))
            .md5(only(MatchKind.MD5, digest, value))
            .photoDna(only(MatchKind.PHOTO_DNA, digest, value))
            .build();
    EntryHashes entry =
        EntryHashesBuilder.builder()
            .hashSet(MARK)
            .entryId(key)
            .sha256(only(MatchKind.SHA256, digest, listed))
            .sha1(only(MatchKind.SHA1, digest, listed))
            .md5(only(MatchKind.MD5, digest, listed))
            .photoDna(only(MatchKind.PHOTO_DNA, digest, listed))
            .build();
    return new CanaryPair(question, seen, List.of(), entry);
  }

  private static @Nullable String only(MatchKind digest, MatchKind wanted, String value) {
    return digest == wanted ? value : null;
  }

  private static CanaryPair near(PdqSymmetry symmetry, int bits, int night) {
    CanaryQuestion question = new CanaryQuestion(MatchKind.PDQ, symmetry, bits);
    String name = question.name();
    List<String> hashes = turned(name, night);
    String key = MARK + hex(name, night);
    MediaHashes seen =
        MediaHashesBuilder.builder()
            .sha256(key)
            .pdq(hashes.get(0))
            .pdqQuality(QUALITY)
            .pdqTurned(hashes.subList(1, hashes.size()))
            .build();
    return near(question, seen, List.of(), listed(name, symmetry, bits, night));
  }

  /** A video of two frames, of which the later one is near. */
  private static CanaryPair withinVideo(PdqSymmetry symmetry, int bits, int night) {
    CanaryQuestion question = new CanaryQuestion(MatchKind.FRAME, symmetry, bits);
    String name = question.name();
    MediaHashes seen = MediaHashesBuilder.builder().sha256(MARK + hex(name, night)).build();
    List<FrameHashes> frames =
        List.of(
            frame(seen.sha256(), 0, turned(name + " other", night)),
            frame(seen.sha256(), 1, turned(name, night)));
    return near(question, seen, frames, listed(name, symmetry, bits, night));
  }

  private static FrameHashes frame(String video, int number, List<String> hashes) {
    List<String> turned = hashes.subList(1, hashes.size());
    return new FrameHashes(video, number, number, hashes.get(0), QUALITY, turned, true);
  }

  private static CanaryPair near(
      CanaryQuestion question, MediaHashes seen, List<FrameHashes> frames, String pdq) {
    EntryHashes entry =
        EntryHashesBuilder.builder()
            .hashSet(MARK)
            .entryId(seen.sha256())
            .pdq(pdq)
            .pdqQuality(QUALITY)
            .build();
    return new CanaryPair(question, seen, frames, entry);
  }

  private static String listed(String name, PdqSymmetry symmetry, int bits, int night) {
    return flipped(hex(name + symmetry.text(), night), bits);
  }

  private static List<String> turned(String name, int night) {
    return Arrays.stream(PdqSymmetry.values()).map(each -> hex(name + each.text(), night)).toList();
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
