/** TODO-org.vigil.media.box. */
@NullMarked
package org.vigil.media.box;

import org.jspecify.annotations.NullMarked;
