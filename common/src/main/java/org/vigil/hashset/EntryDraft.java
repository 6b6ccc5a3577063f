package org.vigil.hashset;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry in the making. */
final class EntryDraft {
  final Map<HashKind, String> hashes = new EnumMap<>(HashKind.class);
  @Nullable Integer pdqQuality;
  @Nullable String category;
  @Nullable Boolean victimIdentified;
  @Nullable Boolean offenderIdentified;
  @Nullable Boolean distributed;
  @Nullable String series;
  EntryStatus status = EntryStatus.LISTED;
  @Nullable String idInList;

  Entry entry() {
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
