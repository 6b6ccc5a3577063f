/**
 * What 7-Zip's native code reads, and 7z by Commons Compress; in the child only.
 *
 * <p>Start with {@link org.vigil.container.isolated.sevenzip.NativeReader}: it opens, finds a
 * password, and extracts in one pass. {@link org.vigil.container.isolated.sevenzip.SevenZReader}
 * reads 7z and asks the native code at last for methods that the library does not know.
 */
@NullMarked
package org.vigil.container.isolated.sevenzip;

import org.jspecify.annotations.NullMarked;
