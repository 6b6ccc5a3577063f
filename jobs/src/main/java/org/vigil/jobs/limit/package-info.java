/**
 * The legal gate: for what each file may be used.
 *
 * <p>Start with {@link org.vigil.jobs.limit.LimitUse}, the job. {@link
 * org.vigil.jobs.limit.LegalRules} are the rules of the settings: the first that fits a file
 * counts. {@link org.vigil.jobs.limit.JudgedThings} gathers what they ask of a file: its case, its
 * legal basis and scope, and whether a person at the provider viewed it. {@link
 * org.vigil.jobs.limit.FreestUse} sums up the files of a content.
 *
 * <p>Nothing is used here. The stations that use files ask the tables that this one writes, by the
 * steps of {@code jobs.legal}.
 */
@NullMarked
package org.vigil.jobs.limit;

import org.jspecify.annotations.NullMarked;
