/**
 * All pairs of 256-bit hashes within 31 bits, exactly.
 *
 * <p>Start with {@link org.vigil.hamming.BlockJoin}: it compares two sides block by block over
 * bands of 16 bits, and gives each pair to a {@link org.vigil.hamming.PairSink} once. Why no index
 * is used stands in common/docs/decisions.
 *
 * <p>The jobs call it inside a Spark task, with one side in memory. It knows neither Spark nor
 * files.
 */
@NullMarked
package org.vigil.hamming;

import org.jspecify.annotations.NullMarked;
