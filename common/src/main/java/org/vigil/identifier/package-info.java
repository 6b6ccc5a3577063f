/**
 * Identifiers in the words that come with material: accounts, addresses, numbers and devices in
 * names of files, in metadata, and in mails.
 *
 * <p>Start with {@link org.vigil.identifier.IdentifierRules}, the ordered list. An {@link
 * org.vigil.identifier.IdentifierRule} is one small class for a kind of identifier, or for the
 * layout of a service's export; it reads {@link org.vigil.identifier.PathNames}, {@link
 * org.vigil.identifier.MetadataWords} or {@link org.vigil.identifier.MailWords} and gives
 * sightings. The normal forms are in {@code identifier.form}.
 *
 * <p>It knows the model alone. Names of persons are never taken from here, only from reports and
 * case files. A rule's miss costs a hint; a false find costs trust: when in doubt, it gives
 * nothing.
 */
@NullMarked
package org.vigil.identifier;

import org.jspecify.annotations.NullMarked;
