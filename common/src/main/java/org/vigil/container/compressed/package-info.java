/** TODO-org.vigil.container.compressed. */
@NullMarked
package org.vigil.container.compressed;

import org.jspecify.annotations.NullMarked;
