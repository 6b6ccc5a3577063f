package org.vigil.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;

/** A file that a provider's report names. */
@Since(3)
@Doc(
    "One row per file that a report names, tied to the bytes by its digests where the lake has"
        + " them.")
public record ReportFile(
    @Key @Doc("The source version that the report lies in.") String sourceId,
    @Key @Doc("The position within the source of the file, as the report lists it.") long ordinal,
    @Doc("The report's own number.") String reportId,
    @Doc(
            "The media that its digests name, or the SHA-256 that the report gives; null where"
                + " neither is known.")
        @Nullable String sha256,
    @Doc("Whether the bytes of that media were read, and not only named.") boolean present,
    @Doc("The case that the source belongs to.") String caseId,
    @Doc("The file's number within the report or at the provider; null where none is stated.")
        @Nullable String fileId,
    @Doc("What the file was called at the provider.") @Nullable String originalName,
    @Doc("MD5 as the report gives it, 32 hex digits.") @Nullable String md5,
    @Doc("SHA-1 as the report gives it, 40 hex digits.") @Nullable String sha1,
    @Doc("PDQ as the report gives it, 64 hex digits.") @Nullable String pdq,
    @Doc(
            "Whether a person at the provider viewed the file; null where the report does not say,"
                + " which is as if not.")
        @Nullable Boolean viewedByProvider,
    @Doc("Whether a person at the provider viewed the file's metadata.")
        @Nullable Boolean exifViewedByProvider,
    @Doc("Whether anybody could see it at the provider.") @Nullable Boolean publiclyAvailable,
    @Doc("REPORTED, or SUPPLEMENTAL_REPORTED.") @Nullable String relevance,
    @Doc("The provider's class: A1, A2, B1 or B2.") @Nullable String industryClassification,
    @Doc("The file's annotations, upper case, such as INFANT.") List<String> annotations,
    @Doc("When it was uploaded to the provider, UTC.") @Nullable Instant uploadedAt,
    @Doc("The number of the night that read it.") int night) {}
