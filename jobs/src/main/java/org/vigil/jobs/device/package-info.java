/**
 * Cameras and telephones over all cases.
 *
 * <p>Start with {@link org.vigil.jobs.device.CountDevices}, the job: it keeps which media bear
 * which number, and counts again what tonight touches. {@link org.vigil.jobs.device.DeviceCounts}
 * holds the counts. What a number is, and why it tells nothing, is said by {@link
 * org.vigil.device.DeviceKeys}.
 */
@NullMarked
package org.vigil.jobs.device;

import org.jspecify.annotations.NullMarked;
