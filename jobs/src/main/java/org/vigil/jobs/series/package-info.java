/** Links become series. */
@NullMarked
package org.vigil.jobs.series;

import org.jspecify.annotations.NullMarked;
