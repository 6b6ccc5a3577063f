/**
 * OLE2 documents, Outlook messages and mail stores; in the child only.
 *
 * <p>Start with {@link org.vigil.container.isolated.office.OleReader} (Apache POI) and {@link
 * org.vigil.container.isolated.office.MailStoreReader} (java-libpst). Each gives attachments,
 * pictures and objects to its sink.
 */
@NullMarked
package org.vigil.container.isolated.office;

import org.jspecify.annotations.NullMarked;
