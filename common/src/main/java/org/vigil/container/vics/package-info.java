/** TODO-org.vigil.container.vics. */
@NullMarked
package org.vigil.container.vics;

import org.jspecify.annotations.NullMarked;
