/** What the costly steps cost, each beside a named reference in the same run. See BENCHMARKS.md. */
@NullMarked
package org.vigil.bench;

import org.jspecify.annotations.NullMarked;
