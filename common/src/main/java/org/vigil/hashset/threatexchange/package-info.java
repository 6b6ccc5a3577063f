/** TODO-org.vigil.hashset.threatexchange. */
@NullMarked
package org.vigil.hashset.threatexchange;

import org.jspecify.annotations.NullMarked;
