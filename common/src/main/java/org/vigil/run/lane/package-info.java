/**
 * The lanes of seizures that are read on demand, each a small lake of its own below the lake.
 *
 * <p>Start with {@link org.vigil.run.lane.Lane}: where one lies, what it has and how far it is. The
 * command {@code seizure} writes to it under a lease of its own and never to a table of the night;
 * {@link org.vigil.run.lane.LaneListings} makes lanes that are read whole a part of the next
 * night's listing, whose scan takes over what they have read. {@link org.vigil.run.lane.KeptLanes}
 * lets go what a published night has.
 *
 * <p>The night number of a lane's rows is the number of the batch that brought them.
 */
@NullMarked
package org.vigil.run.lane;

import org.jspecify.annotations.NullMarked;
