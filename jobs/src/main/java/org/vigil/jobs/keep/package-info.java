/**
 * Upkeep of a lake, beside the nights: few files, a past of a stated length, seals that are
 * checked.
 *
 * <p>Start with {@link org.vigil.jobs.keep.PackTables}: it packs the tables, has the ledger show
 * the newest night at the packed versions, and then lets go what is older than {@code
 * vigil.keep.versions}. {@link org.vigil.jobs.keep.CheckSeals} reads tables from the start and
 * compares them with what was sealed.
 *
 * <p>The command {@code keep} calls both while it has the lake's lease. No station of the night
 * belongs here.
 */
@NullMarked
package org.vigil.jobs.keep;

import org.jspecify.annotations.NullMarked;
