/**
 * SQLite databases of hashes: NSRL RDS 3 and Autopsy, read in a process of their own.
 *
 * <p>Start with {@link org.vigil.hashset.sqlite.SqliteList} (the parent) and {@link
 * org.vigil.hashset.sqlite.SqliteReader} (the child), which sends rows as text.
 */
@NullMarked
package org.vigil.hashset.sqlite;

import org.jspecify.annotations.NullMarked;
