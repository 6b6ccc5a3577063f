/** TODO-org.vigil.media.facts. */
@NullMarked
package org.vigil.media.facts;

import org.jspecify.annotations.NullMarked;
