/**
 * The night is checked and published to its readers. What comes before may be rolled back, and
 * nothing after it.
 */
@NullMarked
package org.vigil.jobs.publish;

import org.jspecify.annotations.NullMarked;
