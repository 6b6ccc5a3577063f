/** A published night becomes files that people read: a report, a workbook, sheets. */
@NullMarked
package org.vigil.jobs.export;

import org.jspecify.annotations.NullMarked;
