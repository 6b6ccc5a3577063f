/** TODO-org.vigil.isolate. */
@NullMarked
package org.vigil.isolate;

import org.jspecify.annotations.NullMarked;
