/**
 * Media meet known media.
 *
 * <p>Start with {@link org.vigil.jobs.match.MatchKnown}, the job: what is new tonight on either
 * side meets all of the other. {@link org.vigil.jobs.match.Agreement} joins, {@link
 * org.vigil.jobs.match.Canaries} are pairs with known answers that travel along, {@link
 * org.vigil.jobs.match.Hubs} finds listed hashes that are near media by chance.
 */
@NullMarked
package org.vigil.jobs.match;

import org.jspecify.annotations.NullMarked;
