/** An archive becomes a stream of members, a source a stream of readings. */
@NullMarked
package org.vigil.archive;

import org.jspecify.annotations.NullMarked;
