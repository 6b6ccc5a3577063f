/**
 * Sources become readings: the one pass over the bytes.
 *
 * <p>Start with {@link org.vigil.jobs.scan.ScanSources}, the job. {@link
 * org.vigil.jobs.scan.UnreadSources} says what is left to read, {@link
 * org.vigil.jobs.scan.ReadTasks} packs sources and slices into tasks, {@link
 * org.vigil.jobs.scan.TaskReader} runs a walk over each inside a task, {@link
 * org.vigil.jobs.scan.Balances} adds up what each source gave.
 *
 * <p>A batch of sources is committed whole, so a restart goes on after the last one.
 */
@NullMarked
package org.vigil.jobs.scan;

import org.jspecify.annotations.NullMarked;
