/** TODO-org.vigil.run.settings. */
@NullMarked
package org.vigil.run.settings;

import org.jspecify.annotations.NullMarked;
