package org.vigil.hashset.entry;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.model.term.EntryStatus;

/** An entry in the making. */
public final class EntryDraft {
  public final Map<HashKind, String> hashes = new EnumMap<>(HashKind.class);
  public @Nullable Integer pdqQuality;
  public @Nullable String category;
  public @Nullable Boolean victimIdentified;
  public @Nullable Boolean offenderIdentified;
  public @Nullable Boolean distributed;
  public @Nullable String series;
  public EntryStatus status = EntryStatus.LISTED;
  public @Nullable String idInList;
  public @Nullable Instant expiresAt;

  public Entry entry() {
    return EntryBuilder.builder()
        .sha256(hashes.get(HashKind.SHA256))
        .sha1(hashes.get(HashKind.SHA1))
        .md5(hashes.get(HashKind.MD5))
        .pdq(hashes.get(HashKind.PDQ))
        .pdqQuality(pdqQuality)
        .photoDna(hashes.get(HashKind.PHOTO_DNA))
        .category(category)
        .victimIdentified(victimIdentified)
        .offenderIdentified(offenderIdentified)
        .distributed(distributed)
        .series(series)
        .status(status)
        .idInList(idInList)
        .expiresAt(expiresAt)
        .build();
  }
}
