package org.vigil.jobs.identify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.identifier.MetadataWords;
import org.vigil.model.declared.Sighting;

/**
 * A thing that was read, and the words in which identifiers are looked for.
 *
 * @param sha256 null where it has no content
 * @param words null where it has no content
 * @param sightings those that were read with its bytes; null where an earlier version read it
 */
public record IdentifiedThing(
    String sourceId,
    long ordinal,
    String caseId,
    String path,
    @Nullable String sha256,
    @Nullable MetadataWords words,
    @Nullable List<Sighting> sightings) {}
