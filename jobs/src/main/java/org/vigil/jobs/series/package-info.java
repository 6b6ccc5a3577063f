/**
 * Links become series.
 *
 * <p>Start with {@link org.vigil.jobs.series.GrowSeries}, the job, and {@link
 * org.vigil.jobs.series.Growth}: stars with centres that never change, so that series never merge
 * and a night costs its new links.
 */
@NullMarked
package org.vigil.jobs.series;

import org.jspecify.annotations.NullMarked;
