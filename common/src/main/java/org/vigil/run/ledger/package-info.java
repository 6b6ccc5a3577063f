/**
 * The record of runs: what was done, what is published, and the chain of seals.
 *
 * <p>Start with {@link org.vigil.run.ledger.Ledger}. A run is named by its inputs, so that a
 * restart finds what it has done, and what a dead run left is rolled back. {@link
 * org.vigil.run.ledger.Seal} chains each published run to the one before.
 */
@NullMarked
package org.vigil.run.ledger;

import org.jspecify.annotations.NullMarked;
