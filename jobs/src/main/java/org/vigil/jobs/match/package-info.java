/** Media meet known media. */
@NullMarked
package org.vigil.jobs.match;

import org.jspecify.annotations.NullMarked;
