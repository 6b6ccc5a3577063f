/**
 * The ledger's own rows: runs, their stations, receipts of purges, what was exported.
 *
 * <p>Start with {@link org.vigil.model.ledger.Run}. Rows are only added, most of them sealed, and
 * each names the seal of the one before.
 */
@NullMarked
package org.vigil.model.ledger;

import org.jspecify.annotations.NullMarked;
