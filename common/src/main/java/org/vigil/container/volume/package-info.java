/**
 * Archives in several volumes.
 *
 * <p>Start with {@link org.vigil.container.volume.VolumeName}, which reads what a name says, and
 * {@link org.vigil.container.volume.VolumeKind}, which asks the first bytes. {@link
 * org.vigil.container.volume.VolumeBytes} puts the volumes in a row for whoever reads the archive.
 *
 * <p>The walk collects volumes within containers; the intake finds those that lie in one folder.
 */
@NullMarked
package org.vigil.container.volume;

import org.jspecify.annotations.NullMarked;
