/**
 * The list of hash-list formats.
 *
 * <p>Start with {@link org.vigil.hashset.HashSetFormats}: a new format is one line here and one
 * class in a package below. The interface is in {@code hashset.entry}; packages below are families
 * of formats. The import job asks the list for the format of a file.
 */
@NullMarked
package org.vigil.hashset;

import org.jspecify.annotations.NullMarked;
