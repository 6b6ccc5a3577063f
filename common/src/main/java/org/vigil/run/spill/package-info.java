/**
 * Long lists that the driver need not have in memory: few items stay there, more go to a file
 * without a name below temp.
 *
 * <p>Start with {@link org.vigil.run.spill.SpilledList}; {@link org.vigil.run.spill.SpilledSort}
 * puts items in order.
 */
@NullMarked
package org.vigil.run.spill;

import org.jspecify.annotations.NullMarked;
