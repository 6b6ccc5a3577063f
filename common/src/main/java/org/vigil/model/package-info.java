/**
 * The rows of the tables, as records; plain Java.
 *
 * <p>Start with {@link org.vigil.model.Media} (a content), {@link org.vigil.model.MediaFile} (where
 * it was found) and {@link org.vigil.model.Lead}. A component is a column: its sentence stands in
 * {@link org.vigil.model.schema.Doc}, and the table, its comments and TABLES.md follow from it. The
 * closed lists of kinds, statuses and reasons are in {@code model.term}.
 *
 * <p>Everybody imports this room, and it imports nobody. Rows are values: they live as long as
 * whoever holds them.
 */
@NullMarked
package org.vigil.model;

import org.jspecify.annotations.NullMarked;
