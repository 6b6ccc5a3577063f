package org.vigil.jobs.limit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing in a source, and what rules ask of it.
 *
 * @param sha256 null where it has no content
 * @param legalBasis that of its case, where the manifest names one
 * @param scope what its case's warrant covers; null where the manifest says nothing of it
 * @param viewed whether a person at the provider viewed it; null where no report names it
 */
public record LegalThing(
    String sourceId,
    long ordinal,
    String caseId,
    String path,
    @Nullable String sha256,
    @Nullable String legalBasis,
    @Nullable List<String> scope,
    @Nullable ProviderView viewed) {}
