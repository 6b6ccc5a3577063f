/** TODO-org.vigil.media.raw. */
@NullMarked
package org.vigil.media.raw;

import org.jspecify.annotations.NullMarked;
