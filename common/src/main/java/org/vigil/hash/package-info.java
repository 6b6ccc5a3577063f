/** Bytes become fingerprints: digests and PDQ. */
@NullMarked
package org.vigil.hash;

import org.jspecify.annotations.NullMarked;
