/**
 * What a thing declares in words, as the scan writes it down in a reading.
 *
 * <p>Start with {@link org.vigil.model.declared.Statement} (what an examiner or a report says of a
 * media) and {@link org.vigil.model.declared.Sighting} (an identifier, and where it was read). They
 * are parts of a reading; the stations make rows of tables of them: {@link
 * org.vigil.model.Assertion}, {@link org.vigil.model.IdentifierSighting}, {@link
 * org.vigil.model.Report}, {@link org.vigil.model.ReportFile}.
 *
 * <p>Readers of case files, reports and mails fill them, and nobody changes them.
 */
@NullMarked
package org.vigil.model.declared;

import org.jspecify.annotations.NullMarked;
