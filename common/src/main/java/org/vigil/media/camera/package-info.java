/**
 * What the camera and programs wrote beside the picture.
 *
 * <p>Start with {@link org.vigil.media.camera.CameraFormat}: metadata-extractor reads, {@link
 * org.vigil.media.camera.CameraTags} and {@link org.vigil.media.camera.OriginTags} say which tag
 * tells what, the first that says something is believed. Readers for maker notes that the library
 * leaves out are here too.
 */
@NullMarked
package org.vigil.media.camera;

import org.jspecify.annotations.NullMarked;
