/** The only code that knows Delta: records become tables. */
@NullMarked
package org.vigil.lake;

import org.jspecify.annotations.NullMarked;
