/** Hash lists become hash sets and known media. */
@NullMarked
package org.vigil.jobs.hashset;

import org.jspecify.annotations.NullMarked;
