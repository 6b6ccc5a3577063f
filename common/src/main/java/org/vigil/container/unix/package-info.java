/**
 * The archives of Unix that Commons Compress reads or that are too small to need it: ar and cpio.
 *
 * <p>Start at {@link org.vigil.container.unix.ArFormat} and {@link
 * org.vigil.container.unix.CpioFormat}; the walk opens them by the list of archive formats. {@code
 * CpioMembers} lets Commons Compress read one archive and goes on behind its end; {@code
 * CpioHeader} recognises headers without it. {@code ArMembers} reads ar by itself:
 * common/docs/decisions says why. One object of members lives as long as its stream is walked.
 */
@NullMarked
package org.vigil.container.unix;

import org.jspecify.annotations.NullMarked;
