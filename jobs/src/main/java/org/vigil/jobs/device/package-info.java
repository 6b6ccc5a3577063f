/**
 * Cameras and telephones over all cases.
 *
 * <p>Start with {@link org.vigil.jobs.device.CountDevices}, the job: it keeps which media bear
 * which number, and counts again what tonight touches. {@link org.vigil.jobs.device.DeviceCounts}
 * has the counts. {@link org.vigil.device.DeviceKeys} explains what a number is, and why some tell
 * nothing.
 */
@NullMarked
package org.vigil.jobs.device;

import org.jspecify.annotations.NullMarked;
