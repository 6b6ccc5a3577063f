/**
 * What every hash list is made of, and the interface of its formats.
 *
 * <p>Start with {@link org.vigil.hashset.entry.HashSetFormat}: a file becomes a stream of {@link
 * org.vigil.hashset.entry.Entry}. A list that is broken anywhere is refused whole ({@link
 * org.vigil.hashset.entry.BrokenHashSetException}), with line and reason.
 */
@NullMarked
package org.vigil.hashset.entry;

import org.jspecify.annotations.NullMarked;
