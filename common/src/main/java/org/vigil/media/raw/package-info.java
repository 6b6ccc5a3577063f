/**
 * Camera raw files that metadata-extractor does not read: Canon's CR3 and CRW.
 *
 * <p>Start with {@link org.vigil.media.raw.CanonRawFormat} and {@link
 * org.vigil.media.raw.CiffFormat}. The picture of a raw file is an embedded preview: see {@code
 * media.embedded}.
 */
@NullMarked
package org.vigil.media.raw;

import org.jspecify.annotations.NullMarked;
