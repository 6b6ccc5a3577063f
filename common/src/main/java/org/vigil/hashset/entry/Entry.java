package org.vigil.hashset.entry;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.term.EntryStatus;

/**
 * What one entry of a list says; at least one hash is there, unless it is retracted by the list's
 * own id alone. Hashes are lower-case hex.
 *
 * @param pdqQuality null where the list has none; such an entry is still matched
 * @param photoDna as it came; compared for equality only
 * @param category as the list writes it
 * @param idInList the list's own name for the entry, by which another file of it may retract it
 * @param expiresAt from when on it counts no more; null where the list sets no end
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
public record Entry(
    @Nullable String sha256,
    @Nullable String sha1,
    @Nullable String md5,
    @Nullable String pdq,
    @Nullable Integer pdqQuality,
    @Nullable String photoDna,
    @Nullable String category,
    @Nullable Boolean victimIdentified,
    @Nullable Boolean offenderIdentified,
    @Nullable Boolean distributed,
    @Nullable String series,
    EntryStatus status,
    @Nullable String idInList,
    @Nullable Instant expiresAt) {}
