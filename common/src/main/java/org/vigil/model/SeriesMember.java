package org.vigil.model;

import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;

/** A media in its series. */
@Doc("One row per media that belongs to a series; a media belongs to one at most, for ever.")
public record SeriesMember(
    @Doc("The series.") String seriesId,
    @Key @Doc("SHA-256 of the media.") String sha256,
    @Doc("SHA-256 of the star's centre that it joined; its own, if it is a centre.")
        String centreSha256,
    @Doc("Bits between the media and that centre; of a video, its nearest frame.") int distance,
    @Doc("The number of the night in which it joined.") int night) {}
