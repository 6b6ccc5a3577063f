/** TODO-org.vigil.hashset.nsrl. */
@NullMarked
package org.vigil.hashset.nsrl;

import org.jspecify.annotations.NullMarked;
