/**
 * Pages of StopNCII (JSON).
 *
 * <p>Start with {@link org.vigil.hashset.stopncii.StopNcii}. A page is a delta.
 */
@NullMarked
package org.vigil.hashset.stopncii;

import org.jspecify.annotations.NullMarked;
