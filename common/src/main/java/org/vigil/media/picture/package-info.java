/** TODO-org.vigil.media.picture. */
@NullMarked
package org.vigil.media.picture;

import org.jspecify.annotations.NullMarked;
