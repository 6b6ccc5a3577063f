/**
 * The bytes of one media file become facts.
 *
 * <p>Start with {@link org.vigil.media.MediaReader}: digests and type while the bytes go by, then
 * picture and metadata in a {@link org.vigil.media.Worker}, a process of its own that runs {@link
 * org.vigil.media.WorkerMain}. {@link org.vigil.media.MediaFormats} is the list of formats, in the
 * order in which they are asked.
 *
 * <p>A reader serves one task; its worker lives for up to 10,000 files and is replaced when it
 * dies. The scan keeps idle readers for the next task.
 *
 * <p>The packages below hold the formats by concern: {@code type}, {@code box}, {@code picture},
 * {@code raw}, {@code video}, {@code camera}, {@code provenance}, {@code embedded}. They know
 * {@code facts}, never this room.
 */
@NullMarked
package org.vigil.media;

import org.jspecify.annotations.NullMarked;
