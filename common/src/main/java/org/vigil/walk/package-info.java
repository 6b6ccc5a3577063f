/**
 * From one source to a stream of readings.
 *
 * <p>Start with {@link org.vigil.walk.SourceWalk}: depth first, one pass over the bytes, on the
 * budget of the source ({@link org.vigil.walk.Budget}). {@link org.vigil.walk.ArchiveFormats} is
 * the list of container formats in the order in which they are asked; order matters, since a weak
 * magic number must not win over a strong one. {@link org.vigil.walk.Slicer} cuts large sources.
 *
 * <p>The walk stands above containers and media: it asks a format for members, and {@link
 * org.vigil.walk.MediaContents} for the facts of each. The scan job calls it, one walk for each
 * source or slice, on one thread. A failure becomes an issue of the row where it happened; only the
 * death of the task passes through.
 */
@NullMarked
package org.vigil.walk;

import org.jspecify.annotations.NullMarked;
