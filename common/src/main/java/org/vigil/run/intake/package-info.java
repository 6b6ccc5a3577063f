/** TODO-org.vigil.run.intake. */
@NullMarked
package org.vigil.run.intake;

import org.jspecify.annotations.NullMarked;
