/**
 * How two things of a published night are connected, and what lies around one.
 *
 * <p>Start with {@link org.vigil.jobs.why.Connections}, the search. {@link
 * org.vigil.jobs.why.NamedNodes} finds what a person means; {@link org.vigil.jobs.why.Relations}
 * lists the tables that connect things, {@link org.vigil.jobs.why.EdgeReader} asks them, {@link
 * org.vigil.jobs.why.Paths} finds the ways. {@link org.vigil.jobs.why.ConnectionsText} and {@link
 * org.vigil.jobs.why.GraphMl} write what was found.
 *
 * <p>The command {@code why} calls it. It only reads, and keeps in memory no more than it states:
 * what has too many connections is not followed, and the text says so.
 */
@NullMarked
package org.vigil.jobs.why;

import org.jspecify.annotations.NullMarked;
