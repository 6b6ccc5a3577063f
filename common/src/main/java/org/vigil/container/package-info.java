/** TODO-org.vigil.container. */
@NullMarked
package org.vigil.container;

import org.jspecify.annotations.NullMarked;
