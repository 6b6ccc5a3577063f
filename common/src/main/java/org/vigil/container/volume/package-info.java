/** TODO-org.vigil.container.volume. */
@NullMarked
package org.vigil.container.volume;

import org.jspecify.annotations.NullMarked;
