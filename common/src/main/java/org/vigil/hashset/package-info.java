/** A known-hash list becomes rows. */
@NullMarked
package org.vigil.hashset;

import org.jspecify.annotations.NullMarked;
