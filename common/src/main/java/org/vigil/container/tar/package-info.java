/**
 * Tape archives: v7, ustar, PAX, GNU, star.
 *
 * <p>Start with {@link org.vigil.container.tar.TarFormat}. Commons Compress makes the entries
 * ({@link org.vigil.container.tar.TarMembers}); {@link org.vigil.container.tar.TarRecords} watches
 * the blocks below it, so that what is broken is skipped and counted, and {@link
 * org.vigil.container.tar.PaxRecords} looks at headers that the library would refuse.
 *
 * <p>{@link org.vigil.container.tar.TarSlices} finds where a large tar can be cut.
 */
@NullMarked
package org.vigil.container.tar;

import org.jspecify.annotations.NullMarked;
