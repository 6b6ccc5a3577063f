/**
 * Hash lists become hash sets and known media.
 *
 * <p>Start with {@link org.vigil.jobs.hashset.ImportHashSets}, the job. {@link
 * org.vigil.jobs.hashset.ListReader} reads one list inside a task, {@link
 * org.vigil.jobs.hashset.Changes} says which entries open and close.
 */
@NullMarked
package org.vigil.jobs.hashset;

import org.jspecify.annotations.NullMarked;
