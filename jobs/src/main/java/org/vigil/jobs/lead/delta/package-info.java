/**
 * Tonight's leads against those of the night before.
 *
 * <p>Start with {@link org.vigil.jobs.lead.delta.LeadDelta}: new, raised, lowered, unchanged or
 * withdrawn, and why.
 */
@NullMarked
package org.vigil.jobs.lead.delta;

import org.jspecify.annotations.NullMarked;
