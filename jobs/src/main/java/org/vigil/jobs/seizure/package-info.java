/**
 * A large seizure, read on demand: what is urgent in it is raised while the rest is read.
 *
 * <p>Start with {@link org.vigil.jobs.seizure.ReadSeizure}, which the command {@code seizure}
 * calls: it reads batches into the seizure's lane and has {@link
 * org.vigil.jobs.seizure.BatchAlerts} compare each with the newest published night. {@link
 * org.vigil.jobs.seizure.KnownAlerts} and {@link org.vigil.jobs.seizure.SharedAlerts} are the
 * steps, {@link org.vigil.jobs.seizure.AlertFiles} the sheet and the page.
 *
 * <p>It is no station of the night. It does of one batch what several stations do of a night, by
 * their own steps, and so it alone of the packages here knows others; none knows it.
 */
@NullMarked
package org.vigil.jobs.seizure;

import org.jspecify.annotations.NullMarked;
