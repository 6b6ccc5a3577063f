/**
 * Still pictures: their size and PDQ hash.
 *
 * <p>Start with {@link org.vigil.media.picture.PictureFormat}, which asks the decoders of {@link
 * org.vigil.media.picture.PictureDecoders} in turn. Large JPEG are decoded at a part of their size
 * by libjpeg-turbo, HEIC, AVIF and WebP by FFmpeg, the rest by ImageIO. Decoders keep only the
 * samples that PDQ looks at, so memory does not grow with the picture.
 *
 * <p>All of it runs in the worker process.
 */
@NullMarked
package org.vigil.media.picture;

import org.jspecify.annotations.NullMarked;
