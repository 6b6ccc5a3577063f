/** Start, configure, record and end a job. */
@NullMarked
package org.vigil.run;

import org.jspecify.annotations.NullMarked;
