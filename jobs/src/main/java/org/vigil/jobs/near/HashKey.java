package org.vigil.jobs.near;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a PDQ hash is of; with all of this it is unique on its side of a join.
 *
 * @param id the media, or the entry of a hash set
 * @param hashSet the set that the entry is of; null of a media
 * @param turn how the picture was turned, as {@link Orientations} counts; null as it is
 * @param frame the number of the frame of a video; null of a picture
 * @param seconds when the frame is presented
 * @param compared whether the frame stands for its video
 * @param quality of the hash; null where none is known
 */
public record HashKey(
    String id,
    @Nullable String hashSet,
    @Nullable Integer turn,
    @Nullable Integer frame,
    @Nullable Double seconds,
    @Nullable Boolean compared,
    @Nullable Integer quality)
    implements Serializable {}
