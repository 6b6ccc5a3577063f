/**
 * One writer at a time to a lake, and nobody is robbed.
 *
 * <p>Start with {@link org.vigil.lake.lease.Lease}: the commands that write take one before they
 * look at anything else, and close it when they are done. {@link org.vigil.lake.lease.LeaseFolder}
 * is where it lies, beside the tables: a numbered claim for each writer, of which the highest
 * counts, and a sign of life beside it. {@link org.vigil.lake.lease.Writer} says who it is, and
 * knows of a process of the same machine whether it is still there.
 *
 * <p>While a process has a lease, each commit of its tables asks {@link
 * org.vigil.lake.store.CommitGuards} first, so that one which was stopped for an hour and has lost
 * its lease meanwhile writes nothing more.
 */
@NullMarked
package org.vigil.lake.lease;

import org.jspecify.annotations.NullMarked;
