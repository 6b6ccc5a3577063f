/**
 * What analysts decide of leads, on its way into the lake.
 *
 * <p>Start with {@link org.vigil.jobs.review.RecordReviews}. A decision is given for one lead on
 * the command line, or for many in a CSV file ({@link org.vigil.jobs.review.DecisionFile}) such as
 * the exported list with a column more. It goes into {@code reviews}, which is only added to, at
 * any hour; the night after shows it on its leads.
 */
@NullMarked
package org.vigil.jobs.review;

import org.jspecify.annotations.NullMarked;
