package org.vigil.jobs.identify;

import org.jspecify.annotations.Nullable;
import org.vigil.model.declared.Sighting;

/** An identifier and the thing that it was read in. */
public record FoundIdentifier(
    String sourceId, long ordinal, String caseId, @Nullable String sha256, Sighting sighting) {}
