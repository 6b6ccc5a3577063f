/** TODO-org.vigil.container.sevenz. */
@NullMarked
package org.vigil.container.sevenz;

import org.jspecify.annotations.NullMarked;
