/**
 * Pairs of PDQ hashes within a few bits, on Spark.
 *
 * <p>Start with {@link org.vigil.jobs.near.NearPairs}: the smaller side is sent to every task, a
 * million hashes at a time; {@link org.vigil.jobs.near.NearTally} counts pairs that would be too
 * many as rows. The jobs {@code match} and {@code link} share these steps; no job is here.
 */
@NullMarked
package org.vigil.jobs.near;

import org.jspecify.annotations.NullMarked;
