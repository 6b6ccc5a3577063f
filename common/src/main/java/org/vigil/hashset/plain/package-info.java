/** TODO-org.vigil.hashset.plain. */
@NullMarked
package org.vigil.hashset.plain;

import org.jspecify.annotations.NullMarked;
