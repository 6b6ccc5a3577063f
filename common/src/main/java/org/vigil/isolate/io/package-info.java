/** TODO-org.vigil.isolate.io. */
@NullMarked
package org.vigil.isolate.io;

import org.jspecify.annotations.NullMarked;
