/** Readings become media files, media and faults. */
@NullMarked
package org.vigil.jobs.dedupe;

import org.jspecify.annotations.NullMarked;
