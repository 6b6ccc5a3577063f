/** TODO-org.vigil.hashset.vics. */
@NullMarked
package org.vigil.hashset.vics;

import org.jspecify.annotations.NullMarked;
