/** TODO-org.vigil.media.type. */
@NullMarked
package org.vigil.media.type;

import org.jspecify.annotations.NullMarked;
