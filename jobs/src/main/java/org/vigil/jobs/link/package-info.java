/** Media meet media. */
@NullMarked
package org.vigil.jobs.link;

import org.jspecify.annotations.NullMarked;
