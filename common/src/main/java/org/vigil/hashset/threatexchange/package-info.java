/**
 * What the ThreatExchange command line prints and keeps.
 *
 * <p>Start with {@link org.vigil.hashset.threatexchange.ThreatExchangeCsv} and {@link
 * org.vigil.hashset.threatexchange.ThreatExchangeState}.
 */
@NullMarked
package org.vigil.hashset.threatexchange;

import org.jspecify.annotations.NullMarked;
