/**
 * The structures that files are made of: boxes, chunks, segments, directories.
 *
 * <p>Start with the one that you need: {@link org.vigil.media.box.Boxes} (ISO/IEC 14496-12), {@link
 * org.vigil.media.box.FileChunks} (PNG, WebP), {@link org.vigil.media.box.JpegMarkers} (ITU-T
 * T.81), {@link org.vigil.media.box.TiffDirectory} (TIFF 6.0). They find where things lie and
 * interpret nothing.
 */
@NullMarked
package org.vigil.media.box;

import org.jspecify.annotations.NullMarked;
