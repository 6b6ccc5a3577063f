package org.vigil.run;

import org.jspecify.annotations.Nullable;

/**
 * A folder of an intake that is one case.
 *
 * @param folder its path, without a slash at the end
 * @param caseId from its manifest, else the folder's name
 * @param manifestUri the case.json or case.conf, null where there is none
 */
public record CaseFolder(
    String folder,
    String caseId,
    @Nullable String agency,
    @Nullable String legalBasis,
    @Nullable String retainUntil,
    @Nullable String manifestUri) {}
