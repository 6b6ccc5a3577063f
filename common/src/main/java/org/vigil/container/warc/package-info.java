/**
 * Web archives: WARC (ISO 28500) and ARC.
 *
 * <p>Start with {@link org.vigil.container.warc.WarcFormat}. jwarc parses records; {@link
 * org.vigil.container.warc.WarcHeader} finds where each ends, so that a broken one does not hide
 * the next.
 */
@NullMarked
package org.vigil.container.warc;

import org.jspecify.annotations.NullMarked;
