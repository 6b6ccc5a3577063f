/**
 * The media type that a file's first bytes show.
 *
 * <p>Start with {@link org.vigil.media.type.MediaTypes}. The rules are those of Apache Tika in
 * Tika's order ({@link org.vigil.media.type.MagicRules}), looked up by the first byte; {@link
 * org.vigil.media.type.Brands} and its kin tell apart what one magic number begins. A name is never
 * believed.
 */
@NullMarked
package org.vigil.media.type;

import org.jspecify.annotations.NullMarked;
