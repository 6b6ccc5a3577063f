/**
 * A published night becomes files that people read: a report, a workbook, sheets.
 *
 * <p>Start with {@link org.vigil.jobs.export.ExportLeads}, the job. {@link
 * org.vigil.jobs.export.ExportFormats} is the list of formats. Each format is given what {@link
 * org.vigil.jobs.export.rows} has, and writes to what {@link org.vigil.jobs.export.folder} gives:
 * {@link org.vigil.jobs.export.page} and {@link org.vigil.jobs.export.sheet} know nothing of each
 * other. All text from material is made visible and harmless before it is written.
 */
@NullMarked
package org.vigil.jobs.export;

import org.jspecify.annotations.NullMarked;
