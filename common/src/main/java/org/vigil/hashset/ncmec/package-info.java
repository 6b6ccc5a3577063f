/** TODO-org.vigil.hashset.ncmec. */
@NullMarked
package org.vigil.hashset.ncmec;

import org.jspecify.annotations.NullMarked;
