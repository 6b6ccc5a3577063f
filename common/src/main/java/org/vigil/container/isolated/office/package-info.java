/** TODO-org.vigil.container.isolated.office. */
@NullMarked
package org.vigil.container.isolated.office;

import org.jspecify.annotations.NullMarked;
