/**
 * Text from untrusted bytes, for people to read.
 *
 * <p>Start with {@link org.vigil.jobs.text.VisibleText}; {@link org.vigil.jobs.text.SheetText} is
 * for the cells of sheets. The job {@code export} and the commands {@code why} and {@code sql}
 * share them; no job is here.
 */
@NullMarked
package org.vigil.jobs.text;

import org.jspecify.annotations.NullMarked;
