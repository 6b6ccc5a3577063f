/**
 * What tells one camera or telephone from all others, by its pictures' metadata.
 *
 * <p>Start with {@link org.vigil.device.DeviceKeys}, which reads the keys of one media. {@link
 * org.vigil.device.SerialNumber} judges a number: defaults of factories and programs tell nothing,
 * and each says why. How rare a key is over all cases is counted by the station that keeps the
 * table of devices.
 *
 * <p>It knows the model only, and keeps nothing.
 */
@NullMarked
package org.vigil.device;

import org.jspecify.annotations.NullMarked;
