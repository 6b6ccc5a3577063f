/**
 * Facts become rows of {@link org.vigil.model.Media}.
 *
 * <p>Start with {@link org.vigil.media.rows.MediaRows}. {@link org.vigil.media.rows.TakenInstant}
 * decides what is known of the instant of taking, {@link org.vigil.media.rows.ReferencedFacts}
 * makes a row of what a case file declares.
 */
@NullMarked
package org.vigil.media.rows;

import org.jspecify.annotations.NullMarked;
