/**
 * ZIP, read from front to back by its local file headers (PKWARE APPNOTE 6.3).
 *
 * <p>Start with {@link org.vigil.container.zip.ZipFormat}, then {@link
 * org.vigil.container.zip.ZipMembers}: it reads on behind damage, and compares what it met with the
 * central directory ({@link org.vigil.container.zip.CentralDirectory}). {@link
 * org.vigil.container.zip.ZipContent} decodes a member, {@link org.vigil.container.zip.ZipKeys}
 * finds its password, {@link org.vigil.container.zip.ZipSlices} cuts large files.
 *
 * <p>Why not a library: see common/docs/decisions. Classes are named as APPNOTE names the records.
 * One object of each lives per open ZIP.
 */
@NullMarked
package org.vigil.container.zip;

import org.jspecify.annotations.NullMarked;
