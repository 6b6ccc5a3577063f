/**
 * The identifiers of persons, accounts and devices, and where each was seen.
 *
 * <p>Start with {@link org.vigil.jobs.identify.FindIdentifiers}, the job. What a report, case file
 * or mail names was read with its bytes; names of files and metadata are read here, by the rules of
 * {@link org.vigil.identifier.IdentifierRules} that {@link
 * org.vigil.jobs.identify.IdentifySettings} leaves switched on. All of it is personal data.
 */
@NullMarked
package org.vigil.jobs.identify;

import org.jspecify.annotations.NullMarked;
