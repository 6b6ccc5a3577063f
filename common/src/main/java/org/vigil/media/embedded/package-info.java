/**
 * The files within a picture or film: thumbnails, previews, motion, what follows the end.
 *
 * <p>Start with {@link org.vigil.media.embedded.EmbeddedFormat}: it finds where parts lie, and the
 * walk reads each as a media file of its own. {@link org.vigil.media.embedded.PreviewFormat} hashes
 * a raw file's largest preview.
 */
@NullMarked
package org.vigil.media.embedded;

import org.jspecify.annotations.NullMarked;
