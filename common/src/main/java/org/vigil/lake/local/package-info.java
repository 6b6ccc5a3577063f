/**
 * Local disks without a process for each file: Hadoop starts {@code chmod} and {@code readlink}
 * where its native library is missing, some twenty times a second while a small lake is written.
 *
 * <p>Start with {@link org.vigil.lake.local.RawLocalFiles}. {@link org.vigil.lake.local.LocalFiles}
 * and {@link org.vigil.lake.local.LocalFilesContext} are the two doors through which Hadoop reaches
 * it; {@link org.vigil.lake.Sessions} names them to Spark. Checksums and all else are Hadoop's own.
 */
@NullMarked
package org.vigil.lake.local;

import org.jspecify.annotations.NullMarked;
