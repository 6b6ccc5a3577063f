package org.vigil.hashset.entry;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  public Entry entry() {
    return new Entry(
        hashes.get(HashKind.SHA256),
        hashes.get(HashKind.SHA1),
        hashes.get(HashKind.MD5),
        hashes.get(HashKind.PDQ),
        pdqQuality,
        hashes.get(HashKind.PHOTO_DNA),
        category,
        victimIdentified,
        offenderIdentified,
        distributed,
        series,
        status,
        idInList);
  }
}
