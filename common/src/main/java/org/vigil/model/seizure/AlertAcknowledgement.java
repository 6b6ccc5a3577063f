package org.vigil.model.seizure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;

/** That a person has taken note of an alert. */
@Since(8)
@Doc(
    "One row per alert and time that a person acknowledged it; in the seizure's lane. Rows are only added.")
public record AlertAcknowledgement(
    @Key @Doc("The alert.") String alertId,
    @Key @Doc("Who acknowledged it, as the person gave it.") String acknowledgedBy,
    @Key @Doc("When.") Instant acknowledgedAt,
    @Doc("What the person noted.") @Nullable String note) {}
