/** TODO-org.vigil.container.unix. */
@NullMarked
package org.vigil.container.unix;

import org.jspecify.annotations.NullMarked;
