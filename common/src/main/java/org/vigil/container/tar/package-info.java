/** TODO-org.vigil.container.tar. */
@NullMarked
package org.vigil.container.tar;

import org.jspecify.annotations.NullMarked;
