package org.vigil.model;

import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;

/** What leads go by of a media, and the lead whose subject it belongs to. */
@Since(9)
@Doc(
    "One row per picture or video that may be in a lead, and per media that lists, people or"
        + " reports say is of concern or of a series: by it a night knows which leads its own rows"
        + " touch.")
public record MediaSubject(
    @Key @Doc("SHA-256 of the media.") String sha256,
    @Doc(
            "The lead that its subject gives, which is not listed where nothing in it needs a look;"
                + " null where it is in none: no picture or video, withheld, or a part that only"
                + " repeats the picture in which it lies.")
        @Nullable String leadId,
    @Doc("Whether a hash set, an examiner or a provider says that it is of abuse.") boolean concern,
    @Doc("The named series that it is put in, if any.") @Nullable String named,
    @Doc("The camera that took it and the hour, where both are known.") @Nullable String hour) {}
