/** Sources become readings: the one pass over the bytes. */
@NullMarked
package org.vigil.jobs.scan;

import org.jspecify.annotations.NullMarked;
