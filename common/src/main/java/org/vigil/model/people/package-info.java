/**
 * What people write at any hour, by commands of their own: rows are only added, and no run takes
 * one back.
 *
 * <p>Start with {@link org.vigil.model.people.Review}. A night reads these tables and never writes
 * them; the version that it reads is one of its inputs.
 */
@NullMarked
package org.vigil.model.people;

import org.jspecify.annotations.NullMarked;
