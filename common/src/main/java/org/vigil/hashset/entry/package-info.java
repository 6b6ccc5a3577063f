/** TODO-org.vigil.hashset.entry. */
@NullMarked
package org.vigil.hashset.entry;

import org.jspecify.annotations.NullMarked;
