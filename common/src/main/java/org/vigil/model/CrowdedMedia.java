package org.vigil.model;

import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;

/** A picture that looks like too many others for all of them to be listed. */
@Since(7)
@Doc(
    "One row per picture that looks like so many others that its links with those of them that have a row here, too, are"
        + " collapsed into a star: only the one with its centre is in `links`. Whatever has no row here has all its links.")
public record CrowdedMedia(
    @Key @Doc("SHA-256 of the media.") String sha256,
    @Doc("SHA-256 of the centre of its star; its own, if it is a centre.") String centreSha256,
    @Doc("Bits between the two, 0 to 31.") int distance,
    @Doc("The number of the night from which on it is crowded.") int night) {}
