/** TODO-org.vigil.container.isolated. */
@NullMarked
package org.vigil.container.isolated;

import org.jspecify.annotations.NullMarked;
