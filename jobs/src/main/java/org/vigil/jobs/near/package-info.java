/** Pairs of PDQ hashes within a few bits, on Spark. */
@NullMarked
package org.vigil.jobs.near;

import org.jspecify.annotations.NullMarked;
