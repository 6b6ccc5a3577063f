/**
 * A container format turns a stream of bytes into a stream of members.
 *
 * <p>Start with {@link org.vigil.container.ArchiveFormat}, the interface that every format
 * implements, then {@link org.vigil.container.Members} and {@link org.vigil.container.Member}.
 * {@link org.vigil.container.SlicedFormat} is for formats whose large files are read by several
 * cores. Each family of formats has a package below this one. What they share is here: a window
 * over bytes ({@link org.vigil.container.ByteWindow}), failures as reasons ({@link
 * org.vigil.container.Failures}), limits.
 *
 * <p>Formats are stateless and live as long as the process. Members live until their container is
 * closed, and a member until the next one is asked for.
 *
 * <p>Only {@code walk}, which lists the formats, and the packages below may import these classes;
 * media may look at the members that it finds embedded.
 */
@NullMarked
package org.vigil.container;

import org.jspecify.annotations.NullMarked;
