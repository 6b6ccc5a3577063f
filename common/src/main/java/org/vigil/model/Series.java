package org.vigil.model;

import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;

/** A body of media that belongs together, for ever under one id. */
@Doc("One row per series: its id and its root never change.")
public record Series(
    @Key @Doc("The id, from the SHA-256 of the root.") String seriesId,
    @Doc("SHA-256 of the media that the series grew from.") String rootSha256,
    @Doc("The number of the night in which it was born.") int night) {}
