/** TODO-org.vigil.media.embedded. */
@NullMarked
package org.vigil.media.embedded;

import org.jspecify.annotations.NullMarked;
