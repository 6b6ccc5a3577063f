/**
 * The material of cases whose time is over is taken out of the night's tables.
 *
 * <p>Start with {@link org.vigil.jobs.purge.PurgeCases}, which stands between reading and all that
 * follows from it: it makes the sources of an ordered case look like sources that were read again
 * and had nothing in them, so that each later station takes back what it had made of them; media
 * without any other file go at once. {@link org.vigil.jobs.purge.EraseTraces} stands before the
 * gate, and takes away what still names the case.
 *
 * <p>The command {@code keep} writes the orders, and removes files and versions afterwards.
 */
@NullMarked
package org.vigil.jobs.purge;

import org.jspecify.annotations.NullMarked;
