/** A coordinate becomes a country and a place, offline. */
@NullMarked
package org.vigil.geo;

import org.jspecify.annotations.NullMarked;
