/**
 * How good a lead list is against what is known of its media.
 *
 * <p>Start with {@link org.vigil.jobs.lead.quality.ListQuality}: it takes a list in its order
 * ({@link org.vigil.jobs.lead.quality.ListedLead}, the one place that knows the order and the
 * table) and which group each media is of ({@link org.vigil.jobs.lead.quality.Truth}), and what a
 * specialist wants of the group ({@link org.vigil.jobs.lead.quality.Grade}). {@link
 * org.vigil.jobs.lead.quality.QualityTable} prints it. The populations are in {@code
 * org.vigil.jobs.lead.population}, which knows this package; this one knows no population.
 */
@NullMarked
package org.vigil.jobs.lead.quality;

import org.jspecify.annotations.NullMarked;
