package org.vigil.jobs.scan;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a source that was read before.
 *
 * @param timesRead how often
 * @param limits the terms that cut it short, null where none did
 * @param good whether this code need not read it again, on the same terms
 * @param tonight whether this very night has read it
 * @param lane which of the lanes has read it; {@link #NO_LANE} where a night has
 */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
record PastReading(
    String sourceId,
    String sourceUri,
    String path,
    String caseId,
    int timesRead,
    @Nullable String limits,
    boolean good,
    boolean tonight,
    int lane) {
  static final int NO_LANE = -1;
}
