/**
 * Rows of what is known before a night begins: hash sets, their entries, and what matches them.
 *
 * <p>Start with {@link org.vigil.model.known.KnownMedia}, an entry of a set, and {@link
 * org.vigil.model.known.Match}. An entry is in force from a version of its set to another, and a
 * match lasts from a night to another: rows end, and are not deleted.
 */
@NullMarked
package org.vigil.model.known;

import org.jspecify.annotations.NullMarked;
