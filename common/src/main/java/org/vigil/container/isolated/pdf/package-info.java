/**
 * The pictures and files within a PDF; in the child only.
 *
 * <p>Start with {@link org.vigil.container.isolated.pdf.PdfReader} (Apache PDFBox): every object
 * that is a picture or a file, whether a page shows it or not.
 */
@NullMarked
package org.vigil.container.isolated.pdf;

import org.jspecify.annotations.NullMarked;
