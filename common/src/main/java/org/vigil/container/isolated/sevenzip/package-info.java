/** TODO-org.vigil.container.isolated.sevenzip. */
@NullMarked
package org.vigil.container.isolated.sevenzip;

import org.jspecify.annotations.NullMarked;
