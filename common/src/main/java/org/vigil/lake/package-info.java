/**
 * The only code that knows Delta: records become tables.
 *
 * <p>Start with {@link org.vigil.lake.Tables}, the list of tables, and {@link org.vigil.lake.Lake},
 * which writes them. Every write has a {@link org.vigil.lake.Commit}: done again, it does nothing.
 * {@link org.vigil.lake.RecordEncoder} maps a record to columns; {@link org.vigil.lake.Table} maps
 * camelCase to snake_case, and nothing else does. {@link org.vigil.lake.KeyedWrite} and {@link
 * org.vigil.lake.ListedFiles} ask the newest commit what Delta would run a job for; {@link
 * org.vigil.lake.FileMoves} asks those since another, for a {@link org.vigil.lake.MovedDigest}.
 *
 * <p>Jobs and {@code run} call it. It knows the model only. A lake is opened once for a run.
 */
@NullMarked
package org.vigil.lake;

import org.jspecify.annotations.NullMarked;
