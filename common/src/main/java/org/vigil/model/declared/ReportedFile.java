package org.vigil.model.declared;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;

/** What a provider's report says of one of its files. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
@Doc("What a provider's report says of one of its files.")
public record ReportedFile(
    @Doc("The number of the report.") String reportId,
    @Doc("The file's number within the report or at the provider; null where none is stated.")
        @Nullable String fileId,
    @Doc("What the file was called at the provider; null where none is stated.")
        @Nullable String originalName,
    @Doc("MD5 as the report gives it, 32 hex digits.") @Nullable String md5,
    @Doc("SHA-1 as the report gives it, 40 hex digits.") @Nullable String sha1,
    @Doc("SHA-256 as the report gives it, 64 hex digits.") @Nullable String sha256,
    @Doc("PDQ as the report gives it, 64 hex digits.") @Nullable String pdq,
    @Doc("Whether a person at the provider viewed the file; null where the report does not say.")
        @Nullable Boolean viewedByProvider,
    @Doc("Whether a person at the provider viewed the file's metadata.")
        @Nullable Boolean exifViewedByProvider,
    @Doc("Whether anybody could see it at the provider.") @Nullable Boolean publiclyAvailable,
    @Doc("REPORTED, or SUPPLEMENTAL_REPORTED; null where none is stated.")
        @Nullable String relevance,
    @Doc("The provider's class: A1, A2, B1 or B2.") @Nullable String industryClassification,
    @Doc("The file's annotations, upper case, such as INFANT.") List<String> annotations,
    @Doc("When it was uploaded to the provider, UTC.") @Nullable Instant uploadedAt) {}
