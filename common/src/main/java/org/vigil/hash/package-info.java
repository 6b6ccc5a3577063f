/**
 * Bytes become fingerprints: digests and PDQ.
 *
 * <p>Start with {@link org.vigil.hash.Digests} for MD5, SHA-1 and SHA-256 in one pass, and with
 * {@link org.vigil.hash.Pdq} for the perceptual hash. Decoders give their pixels as {@link
 * org.vigil.hash.Pixels}.
 *
 * <p>The media room calls PDQ in its worker process; the walk digests what goes by. Nothing here is
 * shared between threads but values.
 */
@NullMarked
package org.vigil.hash;

import org.jspecify.annotations.NullMarked;
