/** TODO-org.vigil.hashset.stopncii. */
@NullMarked
package org.vigil.hashset.stopncii;

import org.jspecify.annotations.NullMarked;
