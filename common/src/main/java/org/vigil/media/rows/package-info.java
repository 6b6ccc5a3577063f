/** TODO-org.vigil.media.rows. */
@NullMarked
package org.vigil.media.rows;

import org.jspecify.annotations.NullMarked;
