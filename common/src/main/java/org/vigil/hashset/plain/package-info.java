/**
 * Plain lists (one hash a line), hashdeep, and EnCase's binary hash sets.
 *
 * <p>Start with {@link org.vigil.hashset.plain.PlainList}; its comment is the specification of what
 * a line may be.
 */
@NullMarked
package org.vigil.hashset.plain;

import org.jspecify.annotations.NullMarked;
