/** TODO-org.vigil.media.provenance. */
@NullMarked
package org.vigil.media.provenance;

import org.jspecify.annotations.NullMarked;
