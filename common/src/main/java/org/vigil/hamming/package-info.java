/** The exact 256-bit block join: pure arrays, no Spark. */
@NullMarked
package org.vigil.hamming;

import org.jspecify.annotations.NullMarked;
