/**
 * Readings become media files, media and faults.
 *
 * <p>Start with {@link org.vigil.jobs.dedupe.DedupeMedia}, the job: insert-only merges on the key
 * of each table.
 */
@NullMarked
package org.vigil.jobs.dedupe;

import org.jspecify.annotations.NullMarked;
