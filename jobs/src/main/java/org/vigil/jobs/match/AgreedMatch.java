package org.vigil.jobs.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.term.MatchKind;

/**
 * A media and an entry that agree.
 *
 * @param kind the strongest that agreed
 * @param agreed all that agreed, the strongest first
 * @param distance bits of PDQ that differ; null where PDQ does not agree
 * @param frames how many frames of a video agree; null where none does
 * @param frameShare of the frames that stand for the video, the share that agree
 * @param frameSeconds when the nearest is presented
 */
public record AgreedMatch(
    String sha256,
    String hashSet,
    String entryId,
    MatchKind kind,
    List<MatchKind> agreed,
    @Nullable Integer distance,
    @Nullable String orientation,
    @Nullable Integer quality,
    @Nullable Integer frames,
    @Nullable Double frameShare,
    @Nullable Double frameSeconds) {}
