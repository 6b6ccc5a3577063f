/** TODO-org.vigil.container.zip. */
@NullMarked
package org.vigil.container.zip;

import org.jspecify.annotations.NullMarked;
