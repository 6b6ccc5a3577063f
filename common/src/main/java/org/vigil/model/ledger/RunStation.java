package org.vigil.model.ledger;

import java.time.Instant;
import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;

/** A station that a run has done. */
@Doc(
    "One row per station that an attempt of a run has begun or completed: what a restart need not"
        + " do again.")
public record RunStation(
    @Key @Doc("The run.") String runId,
    @Key @Doc("Which start of the run it was, counted over all runs.") int attempt,
    @Key
        @Doc(
            "The station: start, import, scan, dedupe, assert, limit, identify, match, device,"
                + " link, series, lead, publish, export.")
        String station,
    @Doc("What the station counted, in words.") String summary,
    @Doc("When it was done.") Instant doneAt) {}
