/**
 * Pages of NCMEC's hash sharing (XML).
 *
 * <p>Start with {@link org.vigil.hashset.ncmec.NcmecXml}. A page is a delta: it adds entries and
 * takes others back.
 */
@NullMarked
package org.vigil.hashset.ncmec;

import org.jspecify.annotations.NullMarked;
