package org.vigil.jobs.lead.population;

import org.jspecify.annotations.Nullable;
import org.vigil.hash.DigestSet;
import org.vigil.model.Media;

/**
 * An entry of a hash list.
 *
 * @param list which list it is in
 * @param night from which night on the list has it
 */
record Listing(
    List list,
    int night,
    @Nullable String md5,
    @Nullable String sha1,
    @Nullable String pdq,
    @Nullable String category,
    @Nullable Boolean victimIdentified,
    @Nullable String series,
    boolean distributed) {

  /** The lists. */
  enum List {
    VICS,
    NSRL,
    EXCHANGE
  }

  /** By the digests of this very content, in category 1. */
  static Listing exact(Shot shot) {
    Media media = shot.media(1);
    return new Listing(List.VICS, 1, media.md5(), media.sha1(), null, "1", null, null, false);
  }

  /** By its looks, and by digests of a content that nobody has. */
  static Listing looks(String name, String pdq) {
    Media media = Shot.bare("listed " + name, pdq).media(1);
    return new Listing(List.VICS, 1, media.md5(), media.sha1(), pdq, "1", null, null, false);
  }

  Listing in(List other) {
    return new Listing(
        other, night, md5, sha1, pdq, category, victimIdentified, series, distributed);
  }

  Listing from(int first) {
    return new Listing(
        list, first, md5, sha1, pdq, category, victimIdentified, series, distributed);
  }

  Listing category(String of) {
    return new Listing(list, night, md5, sha1, pdq, of, victimIdentified, series, distributed);
  }

  Listing victim(boolean identified) {
    return new Listing(list, night, md5, sha1, pdq, category, identified, series, distributed);
  }

  Listing series(String of) {
    return new Listing(list, night, md5, sha1, pdq, category, victimIdentified, of, distributed);
  }

  Listing spread() {
    return new Listing(list, night, md5, sha1, pdq, category, victimIdentified, series, true);
  }

  /** The same of painted files. */
  Listing painted(@Nullable DigestSet digests, @Nullable String look) {
    String newMd5 = digests == null ? md5 : digests.md5();
    String newSha1 = digests == null ? sha1 : digests.sha1();
    String newPdq = look == null ? pdq : look;
    return new Listing(
        list, night, newMd5, newSha1, newPdq, category, victimIdentified, series, distributed);
  }
}
