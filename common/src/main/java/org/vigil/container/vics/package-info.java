/**
 * VICS case files: members that are declared, and whose bytes lie elsewhere.
 *
 * <p>Start with {@link org.vigil.container.vics.VicsCaseFormat}. The parsing is that of {@code
 * hashset.vics}; here each declared occurrence becomes a member without content.
 */
@NullMarked
package org.vigil.container.vics;

import org.jspecify.annotations.NullMarked;
