/**
 * A published night becomes files that people read: a report, a workbook, sheets.
 *
 * <p>Start with {@link org.vigil.jobs.export.ExportLeads}, the job. {@link
 * org.vigil.jobs.export.ExportFormats} is the list of formats. All text from material is made
 * visible and harmless before it is written.
 */
@NullMarked
package org.vigil.jobs.export;

import org.jspecify.annotations.NullMarked;
