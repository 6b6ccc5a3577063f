/**
 * NIST's reference data set of software: RDS 2 text and RDS 3 deltas.
 *
 * <p>Start with {@link org.vigil.hashset.nsrl.NsrlText} and {@link
 * org.vigil.hashset.nsrl.NsrlDelta}. RDS 3 databases are SQLite: see {@code hashset.sqlite}.
 */
@NullMarked
package org.vigil.hashset.nsrl;

import org.jspecify.annotations.NullMarked;
