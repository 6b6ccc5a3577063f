/**
 * Hash lists that are CSV with a header: INTERPOL ICSE, IPED, HashKeeper.
 *
 * <p>Start with {@link org.vigil.hashset.csv.CsvList}: a format names its columns and turns a
 * {@link org.vigil.hashset.csv.CsvRow} into an entry. A cell never goes on in the next line, so
 * that a lost quote cannot swallow entries.
 */
@NullMarked
package org.vigil.hashset.csv;

import org.jspecify.annotations.NullMarked;
