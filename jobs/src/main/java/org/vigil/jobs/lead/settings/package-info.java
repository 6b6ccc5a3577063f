/**
 * Weights and thresholds of the leads, and how far hash sets are trusted.
 *
 * <p>Start with {@link org.vigil.jobs.lead.settings.LeadSettings}, bound from {@code vigil.lead}.
 * {@link org.vigil.jobs.lead.settings.SetTrusts} judges what an entry claims ({@link
 * org.vigil.jobs.lead.settings.SetClaim}).
 */
@NullMarked
package org.vigil.jobs.lead.settings;

import org.jspecify.annotations.NullMarked;
