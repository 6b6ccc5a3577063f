/**
 * What is exported of a published night.
 *
 * <p>Start with {@link org.vigil.jobs.export.rows.Night}, which every format is given. Its leads
 * ({@link org.vigil.jobs.export.rows.LeadList}) are read as a stream, from the executors' rows, by
 * each format anew; nothing here holds them all.
 */
@NullMarked
package org.vigil.jobs.export.rows;

import org.jspecify.annotations.NullMarked;
