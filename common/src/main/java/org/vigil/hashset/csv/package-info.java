/** TODO-org.vigil.hashset.csv. */
@NullMarked
package org.vigil.hashset.csv;

import org.jspecify.annotations.NullMarked;
