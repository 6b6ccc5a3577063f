/** TODO-org.vigil.walk. */
@NullMarked
package org.vigil.walk;

import org.jspecify.annotations.NullMarked;
