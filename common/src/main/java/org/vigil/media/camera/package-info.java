/** TODO-org.vigil.media.camera. */
@NullMarked
package org.vigil.media.camera;

import org.jspecify.annotations.NullMarked;
