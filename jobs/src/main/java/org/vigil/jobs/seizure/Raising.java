package org.vigil.jobs.seizure;

import java.time.Instant;

/**
 * What the alerts of a batch have in common.
 *
 * @param night the published night that the batch is compared with
 * @param mostCases what more cases have is too common to be urgent
 */
record Raising(String seizureId, int night, Instant raisedAt, Instant expiresAt, int mostCases) {}
