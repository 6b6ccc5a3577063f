package org.vigil.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;

/** Where a content was found. */
@Doc("One row per occurrence: a path in a source, and the content found there.")
public record MediaFile(
    @Key @Doc("The source version that it lies in.") String sourceId,
    @Doc("The URI of the source object.") String sourceUri,
    @Doc("The member chain within the intake, joined by !/ .") String path,
    @Key @Doc("The position of the file within its source.") long ordinal,
    @Doc(
            "SHA-256 of the content, 64 hex digits; md5- and 32 hex digits where a case file tells no more than the MD5.")
        String sha256,
    @Doc("Size in bytes; -1 where a case file leaves it out.") long sizeBytes,
    @Doc("The case that the source belongs to.") String caseId,
    @Doc("When the file was last changed, as its container says.") @Nullable Instant modifiedAt,
    @Doc(
            "Whether it says that it was taken more than a day after this source was last changed, which cannot be"
                + " right.")
        boolean takenAhead,
    @Since(14)
        @Doc(
            "Whether it is a thumbnail or preview that only repeats the picture in which it lies; null in rows of an older"
                + " schema, until a night has decided it.")
        @Nullable Boolean embeddedCopy,
    @Doc("The number of the night that read it.") int night) {}
