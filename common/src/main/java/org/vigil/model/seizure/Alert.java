package org.vigil.model.seizure;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;
import org.vigil.model.term.AlertReason;

/** What is urgent in a seizure. */
@Since(8)
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc(
    "One row per case, reason and subject that a seizure must not wait with; in the seizure's lane, and in no night.")
public record Alert(
    @Key @Doc("SHA-256 over case, reason and subject, 32 digits: what it is about.") String alertId,
    @Doc("The seizure.") String seizureId,
    @Doc("The case that the material belongs to.") String caseId,
    @Doc("known, near_known, device or identifier.") AlertReason reason,
    @Doc("SHA-256 of the media, the device's id, or the identifier behind its kind.")
        String subject,
    @Doc("The reason in a plain sentence.") String evidence,
    @Doc("How many files of the seizure have it, as far as it is read.") long files,
    @Doc("The source of the first of them.") String sourceUri,
    @Doc("The path of the first of them within its intake.") String path,
    @Doc("The hash set that lists the media.") @Nullable String hashSet,
    @Doc("The entry of the set.") @Nullable String entryId,
    @Doc("The category as the set writes it.") @Nullable String category,
    @Doc("Whether the victim is identified; null where the set does not say.")
        @Nullable Boolean victimIdentified,
    @Doc("Bits of PDQ that differ, 0 to 31; null where PDQ has no say.") @Nullable Integer distance,
    @Doc("How many other cases have it.") long cases,
    @Doc("The first of those by name, ten at most.") List<String> otherCases,
    @Doc("The published night that it was compared with.") int night,
    @Doc("When it was raised.") Instant raisedAt,
    @Doc("Until when it asks for attention.") Instant expiresAt) {}
