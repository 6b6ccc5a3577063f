/**
 * What use the law permits of the files in the lake, as rows.
 *
 * <p>Start with {@link org.vigil.model.legal.LegalLimit}, a file that a rule of {@code vigil.legal}
 * limits. {@link org.vigil.model.legal.MediaLimit} says what follows from all files of a content,
 * and is what the stations ask; {@link org.vigil.model.legal.JudgedCase} remembers by what the
 * files of a case were judged. What the words of the rules mean stands in {@link
 * org.vigil.model.term.LegalUse}.
 */
@NullMarked
package org.vigil.model.legal;

import org.jspecify.annotations.NullMarked;
