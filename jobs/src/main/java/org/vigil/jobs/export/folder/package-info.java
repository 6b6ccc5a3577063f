/**
 * Where exported files go.
 *
 * <p>Start with {@link org.vigil.jobs.export.folder.ExportFolder}. A file takes its name when it is
 * whole, on a disk or a store alike ({@link org.vigil.jobs.export.folder.HadoopFolder}); its digest
 * is taken on the way ({@link org.vigil.jobs.export.folder.DigestedFolder}), so that the export can
 * be sealed.
 */
@NullMarked
package org.vigil.jobs.export.folder;

import org.jspecify.annotations.NullMarked;
