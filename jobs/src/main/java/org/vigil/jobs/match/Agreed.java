package org.vigil.jobs.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A media and an entry that agree.
 *
 * @param kind the strongest that agreed
 * @param agreed all that agreed, the strongest first
 * @param distance bits of PDQ that differ; null where PDQ does not agree
 */
public record Agreed(
    String sha256,
    String hashSet,
    String entryId,
    String kind,
    List<String> agreed,
    @Nullable Integer distance,
    @Nullable String orientation,
    @Nullable Integer quality) {}
