/** TODO-org.vigil.hashset.sqlite. */
@NullMarked
package org.vigil.hashset.sqlite;

import org.jspecify.annotations.NullMarked;
