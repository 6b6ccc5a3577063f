/** TODO-org.vigil.hashset.text. */
@NullMarked
package org.vigil.hashset.text;

import org.jspecify.annotations.NullMarked;
