/**
 * The closed vocabularies of the tables: kinds, tiers, statuses, directions, reasons.
 *
 * <p>Start with {@link org.vigil.model.term.LinkKind} or {@link org.vigil.model.term.Reason}. A
 * column whose values form a closed list has its enum here; what stands in the table is the
 * constant's name, or its {@link org.vigil.model.term.TableText} where the two differ.
 *
 * <p>Everybody imports this room, and it imports nobody. A new constant is a change of a table:
 * readers of the lake see its text.
 */
@NullMarked
package org.vigil.model.term;

import org.jspecify.annotations.NullMarked;
