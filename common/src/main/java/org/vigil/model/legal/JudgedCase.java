package org.vigil.model.legal;

import org.vigil.model.schema.Doc;
import org.vigil.model.schema.Key;
import org.vigil.model.schema.Since;

/** By what the files of a case were judged. */
@Since(5)
@Doc("One row per case whose files were judged by rules of vigil.legal, and by which.")
public record JudgedCase(
    @Key @Doc("The case.") String caseId,
    @Doc(
            "A digest of the rules, and of the case's legal basis and scope; another judges all of its files again.")
        String digest,
    @Doc("The number of the night that judged all of its files last.") int night) {}
