/**
 * 7z archives, and where they can be cut between their folders (7zFormat.txt).
 *
 * <p>Start with {@link org.vigil.container.sevenz.SevenZFormat}. The members are read in a process
 * of their own by {@code container.isolated.sevenzip}; what is here reads the header only, to give
 * each slice its folders.
 *
 * <p>The header reader and the library must agree on the order of members: a test compares them.
 */
@NullMarked
package org.vigil.container.sevenz;

import org.jspecify.annotations.NullMarked;
