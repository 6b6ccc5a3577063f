/**
 * Text from untrusted bytes, for people to read.
 *
 * <p>Start with {@link org.vigil.jobs.text.VisibleText}. The jobs {@code export} and the command
 * {@code why} share it; no job is here.
 */
@NullMarked
package org.vigil.jobs.text;

import org.jspecify.annotations.NullMarked;
