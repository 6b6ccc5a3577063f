/** TODO-org.vigil.run.ledger. */
@NullMarked
package org.vigil.run.ledger;

import org.jspecify.annotations.NullMarked;
