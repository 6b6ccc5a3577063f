/**
 * The closed vocabularies of leads: types, tiers, statuses, and what people decide of them.
 *
 * <p>Start with {@link org.vigil.model.term.lead.LeadTier}. Analysts read these words in tables,
 * sheets and the report.
 */
@NullMarked
package org.vigil.model.term.lead;

import org.jspecify.annotations.NullMarked;
