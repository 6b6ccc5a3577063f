/** TODO-org.vigil.media.video. */
@NullMarked
package org.vigil.media.video;

import org.jspecify.annotations.NullMarked;
