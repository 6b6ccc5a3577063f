/**
 * The archives of Unix beside tar: ar and cpio.
 *
 * <p>Start with {@link org.vigil.container.unix.ArFormat} and {@link
 * org.vigil.container.unix.CpioFormat}. Both are streams of headers and contents.
 */
@NullMarked
package org.vigil.container.unix;

import org.jspecify.annotations.NullMarked;
