/**
 * Private temporary files, and native code that is loaded from them.
 *
 * <p>Start with {@link org.vigil.isolate.io.TempCopy}: a container that must be read from many
 * places is copied to one private file, which is gone when its reader is closed. What a killed
 * process leaves is deleted by the next one.
 *
 * <p>Containers, media and hash lists use it; it knows nobody.
 */
@NullMarked
package org.vigil.isolate.io;

import org.jspecify.annotations.NullMarked;
