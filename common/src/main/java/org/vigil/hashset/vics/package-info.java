/**
 * Project VIC: VICS 1.x and 2.0 JSON, hash sets and case files.
 *
 * <p>Start with {@link org.vigil.hashset.vics.VicsFormat} for {@code #Media} as a hash list, and
 * {@link org.vigil.hashset.vics.VicsCases} for {@code #Cases} as a source of declared media. One
 * pass over the JSON, one record at a time.
 */
@NullMarked
package org.vigil.hashset.vics;

import org.jspecify.annotations.NullMarked;
