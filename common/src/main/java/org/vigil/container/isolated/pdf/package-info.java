/** TODO-org.vigil.container.isolated.pdf. */
@NullMarked
package org.vigil.container.isolated.pdf;

import org.jspecify.annotations.NullMarked;
