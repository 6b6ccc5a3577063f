/**
 * How a picture was made and by what: C2PA claims, the build of a JPEG, its thumbnail.
 *
 * <p>Start with {@link org.vigil.media.provenance.CredentialsFormat}. Signatures are not verified:
 * it tells what a file claims.
 */
@NullMarked
package org.vigil.media.provenance;

import org.jspecify.annotations.NullMarked;
