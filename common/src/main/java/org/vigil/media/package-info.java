/** Bytes become facts: detected type, decoded picture, camera metadata. */
@NullMarked
package org.vigil.media;

import org.jspecify.annotations.NullMarked;
