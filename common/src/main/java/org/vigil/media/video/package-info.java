/**
 * Videos: the hashes of their frames, and what the container declares.
 *
 * <p>Start with {@link org.vigil.media.video.VideoFormat}; {@link
 * org.vigil.media.video.FrameSampler} chooses frames (key frames, else one a second), {@link
 * org.vigil.media.video.FrameList} hashes them. FFmpeg does the decoding; the demuxer is given by
 * type, never guessed.
 *
 * <p>All of it runs in the worker process.
 */
@NullMarked
package org.vigil.media.video;

import org.jspecify.annotations.NullMarked;
