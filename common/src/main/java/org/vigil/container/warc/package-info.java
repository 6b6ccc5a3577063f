/** TODO-org.vigil.container.warc. */
@NullMarked
package org.vigil.container.warc;

import org.jspecify.annotations.NullMarked;
