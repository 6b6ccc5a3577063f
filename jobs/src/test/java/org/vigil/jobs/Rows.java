package org.vigil.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.near.HashKey;
import org.vigil.jobs.near.HashedItem;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.Source;
import org.vigil.model.known.KnownMedia;
import org.vigil.model.term.EntryStatus;

/** Rows for tests of steps, with what a test speaks of and nothing else. */
public final class Rows {
  private Rows() {}

  /** A picture whose digests all follow from one name. */
  public static Media media(String name, @Nullable String pdq, @Nullable Integer quality) {
    return turned(name, pdq, quality, null);
  }

  /** The same with hashes of it turned and mirrored. */
  public static Media turned(
      String name, @Nullable String pdq, @Nullable Integer quality, @Nullable List<String> turned) {
    return MediaBuilder.builder()
        .sha256("256-" + name)
        .sha1("1-" + name)
        .md5("5-" + name)
        .sizeBytes(1000)
        .mediaType("image/jpeg")
        .width(640)
        .height(480)
        .pdq(pdq)
        .pdqQuality(quality)
        .pdqTurned(turned)
        .night(1)
        .build();
  }

  /** A content that a case file tells of by its MD5 alone, that of the media of this name. */
  public static Media told(String name, int night) {
    return MediaBuilder.builder()
        .sha256("md5-5-" + name)
        .md5("5-" + name)
        .sizeBytes(-1)
        .mediaType("image/jpeg")
        .told(true)
        .night(night)
        .build();
  }

  /** An entry of a hash set, by MD5 and PDQ. */
  public static KnownMedia known(
      String set, String id, @Nullable String md5, @Nullable String pdq) {
    return new KnownMedia(
        set,
        id,
        1,
        null,
        null,
        null,
        null,
        md5,
        pdq,
        null,
        null,
        "1",
        null,
        null,
        null,
        null,
        EntryStatus.LISTED,
        1,
        null,
        null,
        null,
        null);
  }

  /** A source that was read for good. */
  public static Source source(String id, Instant modifiedAt) {
    return new Source(
        id, "file:/" + id, id, "A", 1, modifiedAt, null, 1, 1, 0, 0, 0, true, null, 1, 1, 1);
  }

  /** A hash of a picture as it is. */
  public static HashedItem hashed(String id, String pdq) {
    return new HashedItem(hashKey(id), pdq);
  }

  /** What such a hash is of. */
  public static HashKey hashKey(String id) {
    return new HashKey(id, null, null, null, null, null, null);
  }

  /** A PDQ hash with so many low bits set. */
  public static String pdq(int bits) {
    StringBuilder hex = new StringBuilder();
    for (int digit = 63; digit >= 0; digit--) {
      int set = Math.max(0, Math.min(4, bits - 4 * digit));
      hex.append(Integer.toHexString((1 << set) - 1));
    }
    return hex.toString();
  }
}
